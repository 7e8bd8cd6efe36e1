let context: CanvasRenderingContext2D | null = null;

/**
 * Roughly how wide a text will be, in pixels, in the page's font.
 *
 * @param scale size in relation to the page's text
 */
export function textWidth(text: string, scale: number, weight = 400): number {
  context ??= document.createElement('canvas').getContext('2d');
  if (context === null) return text.length * 7;
  const { fontSize, fontFamily } = getComputedStyle(document.documentElement);
  context.font = `${weight} ${parseFloat(fontSize) * scale}px ${fontFamily}`;
  return Math.ceil(context.measureText(text).width);
}
