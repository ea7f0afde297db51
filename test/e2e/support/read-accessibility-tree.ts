import type { Page } from '@playwright/test';

/** A node of the browser's accessibility tree, as assistive programs are given it. */
export type AccessibleNode = Readonly<{
  role: string;
  name: string;
  level?: number;
  expanded?: boolean;
  selected?: boolean;
  focused?: boolean;
  readonly?: boolean;
  multiline?: boolean;
}>;

type Property = Readonly<{ name: string; value: Readonly<{ value?: unknown }> }>;

/** What Chromium tells of the page now, without what it leaves out. */
export async function readAccessibilityTree(page: Page): Promise<readonly AccessibleNode[]> {
  const cdp = await page.context().newCDPSession(page);
  const { nodes } = await cdp.send('Accessibility.getFullAXTree');
  await cdp.detach();
  return nodes
    .filter(({ ignored }) => !ignored)
    .map(({ role, name, properties = [] }) => {
      const told = (properties as readonly Property[]).map((property) => [
        property.name,
        property.value.value,
      ]);
      return {
        ...(Object.fromEntries(told) as Partial<AccessibleNode>),
        role: String(role?.value ?? ''),
        name: String(name?.value ?? ''),
      };
    });
}
