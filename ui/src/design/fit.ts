/** Fields as high as what they hold. */

const waiting = new Set<HTMLTextAreaElement>();
/** How long the text was for which a field got its height. */
const lengths = new WeakMap<HTMLTextAreaElement, number>();

/**
 * Makes a field as high as its text before the next frame. All that ask in one task are measured together:
 * a page with ten fields is laid out twice, not ten times.
 */
export function fit(area: HTMLTextAreaElement): void {
  if (waiting.size === 0) queueMicrotask(fitAll);
  waiting.add(area);
}

/** Most letters find room in the last line: then nothing around the field is laid out again. */
function hasRoom(area: HTMLTextAreaElement): boolean {
  const before = lengths.get(area) ?? Infinity;
  return area.value.length >= before && area.clientHeight > 0 && area.scrollHeight <= area.clientHeight;
}

function fitAll(): void {
  const areas = [...waiting].filter((area) => area.isConnected && !hasRoom(area));
  for (const area of waiting) lengths.set(area, area.value.length);
  waiting.clear();
  for (const area of areas) area.style.height = "auto";
  const heights = areas.map((area) => area.scrollHeight);
  areas.forEach((area, at) => {
    const height = heights[at] ?? 0;
    // The edges are not in it; a field that is not shown has none.
    if (height > 0) area.style.height = `${height + 2}px`;
  });
}
