import type { TouchpointSetting } from '../../shared/domain/journey.ts';

const digital =
  /\b(?:web(?:site|shop|chat|form)?|online|internet|app|apps|e-?mail|mail(?:ing)?|chat(?:bot)?|bot|sms|text message|whatsapp|messenger|social(?: media)?|facebook|instagram|twitter|linkedin|youtube|tiktok|mobile|portal|digital|search|google|newsletter|self-?service|video|forum|ad|ads|banner|landing page)\b/iu;
const physical =
  /\b(?:stores?|shops?|branch(?:es)?|office|counter|desk|kiosk|in[ -]?person|face[ -]to[ -]face|visit|showroom|retail|phone|telephone|call(?:s| cent(?:er|re))?|hotline|letter|post|postal|paper|leaflet|flyer|field|technician|event|fair|site visit|courier|delivery|atm|restaurant|front desk|reception|check-?in desk)\b/iu;

/** Whether a touchpoint is digital or physical, where its name says so alone; null where it says nothing, or both. */
export function touchpointSetting(name: string): TouchpointSetting | null {
  const isDigital = digital.test(name);
  // A shop on the web is no shop to walk into.
  const isPhysical = physical.test(
    name.replace(/\b(?:online|web|e-?mail|app)[ -]?(?:shop|store)\b/giu, ''),
  );
  if (isDigital === isPhysical) return null;
  return isDigital ? 'digital' : 'physical';
}
