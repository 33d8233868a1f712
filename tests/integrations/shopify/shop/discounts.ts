import type { ShopState } from './state.ts';
import { decimal } from './written.ts';

export const discountQueries = (state: ShopState) => ({
  codeDiscountNodeByCode: ({ code }: { code: string }) => {
    const discount = state.discounts.find((one) => one.code.toLowerCase() === code.toLowerCase());
    if (!discount) return null;
    const { status, usageLimit, uses, minimum } = discount;
    const least = {
      __typename: 'DiscountMinimumSubtotal',
      greaterThanOrEqualToSubtotal: { amount: decimal(minimum), currencyCode: state.currency },
    };
    return {
      codeDiscount: {
        __typename: 'DiscountCodeBasic',
        status,
        usageLimit,
        asyncUsageCount: uses,
        minimumRequirement: minimum > 0 ? least : null,
      },
    };
  },
});
