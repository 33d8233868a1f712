/** The door 'loopline/integration': what a flow asks for by name, and all that a connector is written against. */
export type { Capabilities } from './capabilities.ts';
export type {
  CallContext,
  CallResult,
  Connector,
  ConnectorFile,
  ConnectorOperation,
  ConnectorWebhook,
  Idempotency,
  LookUpResult,
  OpenedWebhook,
  WebhookHint,
} from './integration.ts';
export { makeHttp, path } from './http.ts';
export type { Http, HttpAnswer, HttpFailure, HttpRequest, HttpSystem } from './http.ts';
export { cannotTell, notDone } from './notDone.ts';
export { implement } from './implement.ts';
export type { Answered, Implementation, LookedUp, Performed } from './implement.ts';
export { definePort, operation, operationFrom } from './ports/definePort.ts';
export type { InputOf, OutputOf, PortOperation } from './ports/definePort.ts';
export { orders } from './ports/orders.ts';
export type { Order, OrderLine, OrderStatus } from './ports/order.ts';
export { paymentChange, payments } from './ports/payments.ts';
export type { PaymentChange, PaymentMethod, PaymentStatus, RefundRefusal } from './ports/payments.ts';
export { catalogue } from './ports/catalogue.ts';
export type { Product, Variant, VariantRead } from './ports/catalogue.ts';
export { products } from './ports/products.ts';
export type { ProductFilters, ProductHit, ProductsFound } from './ports/products.ts';
export { carts } from './ports/carts.ts';
export type { Cart, CartLine, ShippingRate } from './ports/carts.ts';
export { shipping } from './ports/shipping.ts';
export type { Parcel, ParcelStatus } from './ports/shipping.ts';
export { customers } from './ports/customers.ts';
export type { Customer } from './ports/customers.ts';
export type { PostalAddress } from './ports/address.ts';
export { returns } from './ports/returns.ts';
export type { ReturnStatus } from './ports/returns.ts';
export { crm } from './ports/crm.ts';
export type { CrmContact } from './ports/crm.ts';
export { mail } from './ports/mail.ts';
