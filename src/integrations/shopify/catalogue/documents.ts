/** What the catalogue asks, as it is sent. Sizes of pages keep each below the 1000 points that one document may cost. */

const VARIANT = `fragment VariantFields on ProductVariant {
  id sku title price inventoryQuantity inventoryPolicy availableForSale
  inventoryItem { tracked }
  selectedOptions { name value }
  media(first: 1) { nodes { preview { image { url } } } }
}`;

const PRODUCT = `fragment ProductFields on Product {
  id title description(truncateAt: 5000) productType vendor status tags
  category { id name }
  featuredMedia { preview { image { url } } }
}`;

export const LIST_PRODUCTS = `query LooplineProducts($after: String) {
  shop { currencyCode }
  products(first: 4, after: $after, query: "status:active", sortKey: ID) {
    pageInfo { hasNextPage endCursor }
    nodes {
      ...ProductFields
      variants(first: 20) { pageInfo { hasNextPage endCursor } nodes { ...VariantFields } }
    }
  }
}
${PRODUCT}
${VARIANT}`;

export const READ_PRODUCT = `query LooplineProduct($id: ID!, $after: String) {
  shop { currencyCode }
  product(id: $id) {
    ...ProductFields
    variants(first: 80, after: $after) { pageInfo { hasNextPage endCursor } nodes { ...VariantFields } }
  }
}
${PRODUCT}
${VARIANT}`;

/** Fifty skus are asked for at most, and a sku can be there more than once. */
export const FIND_VARIANTS = `query LooplineVariants($query: String!) {
  shop { currencyCode }
  productVariants(first: 60, query: $query, sortKey: ID) {
    nodes { ...VariantFields product { id title status featuredMedia { preview { image { url } } } } }
  }
}
${VARIANT}`;
