/** Properties that decide how a shape of a chart looks once it stands alone. */
const drawnProperties = [
  'fill',
  'stroke',
  'stroke-width',
  'opacity',
  'font-family',
  'font-size',
  'font-weight',
] as const;

type ReadColour = (colour: string) => string;

/** A reader of CSS colours in any notation as `#rrggbb`, through one pixel: other programs know no `color-mix`. */
export function createColourReader(): ReadColour {
  const canvas = document.createElement('canvas');
  canvas.width = 1;
  canvas.height = 1;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  const known = new Map<string, string>();
  return (colour) => {
    if (!context || colour === 'none' || colour === '') return colour;
    const read = known.get(colour);
    if (read !== undefined) return read;
    context.clearRect(0, 0, 1, 1);
    context.fillStyle = colour;
    context.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0] = context.getImageData(0, 0, 1, 1).data;
    const hex = `#${[red, green, blue].map((part) => part.toString(16).padStart(2, '0')).join('')}`;
    known.set(colour, hex);
    return hex;
  };
}

/**
 * The source of an SVG file that looks like the chart on screen: all that style sheets give is written into the shapes,
 * on the ground that the chart stands on.
 */
export function chartToSvg(chart: SVGSVGElement, readColour: ReadColour): string {
  const copy = chart.cloneNode(true) as SVGSVGElement;
  const originals = [chart, ...chart.querySelectorAll('*')];
  const copies = [copy, ...copy.querySelectorAll('*')];
  for (const [index, original] of originals.entries()) {
    const style = window.getComputedStyle(original);
    for (const property of drawnProperties) {
      const value = style.getPropertyValue(property);
      const isColour = property === 'fill' || property === 'stroke';
      if (value) copies[index]?.setAttribute(property, isColour ? readColour(value) : value);
    }
    copies[index]?.removeAttribute('class');
    copies[index]?.removeAttribute('style');
  }
  for (const sheet of copy.querySelectorAll('style')) sheet.remove();
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.prepend(makeGround(chart, readColour));
  return new XMLSerializer().serializeToString(copy);
}

function makeGround(chart: SVGSVGElement, readColour: ReadColour): SVGRectElement {
  const ground = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
  const { backgroundColor } = window.getComputedStyle(chart);
  ground.setAttribute('width', '100%');
  ground.setAttribute('height', '100%');
  ground.setAttribute('fill', readColour(backgroundColor));
  return ground;
}

/** Dots for each pixel of the screen, so that the picture stays sharp on paper. */
const pngScale = 3;

/** The same picture in pixels; null where this window cannot draw one. */
export async function svgToPng(
  source: string,
  width: number,
  height: number,
): Promise<Blob | null> {
  const address = URL.createObjectURL(new Blob([source], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = width * pngScale;
    canvas.height = height * pngScale;
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
  } finally {
    URL.revokeObjectURL(address);
  }
}
