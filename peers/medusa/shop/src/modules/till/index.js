const { AbstractPaymentProvider, ModuleProvider, Modules } = require('@medusajs/framework/utils');

/** A payment provider of the shop itself: money that the shop took in, and gives back when it cancels. */
class Till extends AbstractPaymentProvider {
  static identifier = 'till';

  async initiatePayment({ amount }) {
    return { id: `till_${Date.now()}_${Math.random().toString(36).slice(2)}`, data: { amount } };
  }
  async authorizePayment({ data }) {
    return { status: 'authorized', data };
  }
  async updatePayment({ data, amount }) {
    return { data: { ...data, amount } };
  }
  async getPaymentStatus() {
    return { status: 'authorized' };
  }
  async getWebhookActionAndData() {
    return { action: 'not_supported' };
  }
}
for (const name of ['capturePayment', 'cancelPayment', 'deletePayment', 'refundPayment', 'retrievePayment'])
  Till.prototype[name] = async ({ data }) => ({ data });

exports.default = ModuleProvider(Modules.PAYMENT, { services: [Till] });
