/** Fields as high as what they hold. */

const waiting = new Set<HTMLTextAreaElement>();

/**
 * Makes a field as high as its text before the next frame. All that ask in one task are measured together:
 * a page with ten fields is laid out twice, not ten times.
 */
export function fit(area: HTMLTextAreaElement): void {
  if (waiting.size === 0) queueMicrotask(fitAll);
  waiting.add(area);
}

function fitAll(): void {
  const areas = [...waiting].filter((area) => area.isConnected);
  waiting.clear();
  for (const area of areas) area.style.height = "auto";
  const heights = areas.map((area) => area.scrollHeight);
  areas.forEach((area, at) => {
    const height = heights[at] ?? 0;
    // The edges are not in it; a field that is not shown has none.
    if (height > 0) area.style.height = `${height + 2}px`;
  });
}
