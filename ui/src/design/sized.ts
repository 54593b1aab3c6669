/** Measures an element, now and whenever its size changes; what is given back ends that. */
export function sized(element: HTMLElement | undefined, measure: (element: HTMLElement) => void): (() => void) | undefined {
  if (!element) return undefined;
  const watch = new ResizeObserver(() => measure(element));
  watch.observe(element);
  measure(element);
  return () => watch.disconnect();
}
