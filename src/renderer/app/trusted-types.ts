/** The first import of the window: what is imported after it already runs under the policy. */
import { installDefaultPolicy } from './trusted-types-policy.ts';

type WithTrustedTypes = Readonly<{
  trustedTypes?: Parameters<typeof installDefaultPolicy>[0];
}>;

installDefaultPolicy((window as WithTrustedTypes).trustedTypes, document.baseURI);
