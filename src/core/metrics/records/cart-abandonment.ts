import { prepareFlagShare } from './flag-share.ts';

/** Cart abandonment: 1 - purchases / carts, in percent. `main` says of each cart whether it was bought. */
export const prepareCartAbandonment = prepareFlagShare({
  purpose: 'that says whether a cart was bought',
  words: {
    yes: 'bought purchased purchase ordered completed paid converted'.split(' '),
    no: 'abandoned left expired dropped'.split(' '),
  },
  texts: {
    metric: 'cart_abandonment',
    yes: 'bought',
    no: 'abandoned',
    isComplement: true,
    one: 'cart',
    method: 'Cart abandonment: 1 - purchases / carts; a cart is one row.',
  },
});
