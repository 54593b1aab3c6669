/** Measures an element, now and whenever its size changes; what is given back ends that. */
export function sized(element: HTMLElement | undefined, measure: (element: HTMLElement) => void): (() => void) | undefined {
  if (!element) return undefined;
  let frame = 0;
  // In the next frame: what is changed by a measure may change a size again, of which the page would complain.
  const watch = new ResizeObserver(() => (frame = requestAnimationFrame(() => measure(element))));
  watch.observe(element);
  measure(element);
  return () => {
    cancelAnimationFrame(frame);
    watch.disconnect();
  };
}
