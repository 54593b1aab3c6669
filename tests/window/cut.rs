//! What of a page cannot be read or reached because it does not fit.

use serde_json::Value;

use super::Window;

/// Looks at every visible element: a page that is wider than the window, what stands outside of it, text that runs
/// out of its box or is cut without saying so, controls that stick out of what they stand in or are too narrow.
/// What scrolls sideways by itself may be wider; what ends in an ellipsis says that there is more.
const LOOK: &str = "
    const faults = new Map();
    const styles = new Map();
    const style = (it) => styles.get(it) ?? (styles.set(it, getComputedStyle(it)), styles.get(it));
    const around = function* (it) { for (let at = it.parentElement; at && at !== document.body; at = at.parentElement) yield at; };
    const named = (it) => it.tagName.toLowerCase() + [...it.classList].filter((name) => !/^s[0-9a-z]{5}$/.test(name)).map((name) => `.${name}`).join('');
    const say = (what, it) => {
        const where = `${named(it.parentElement)} > ${named(it)}${it.id && `#${it.id}`}`;
        if (!faults.has(what + where)) faults.set(what + where, `${what}: ${where} “${(it.innerText ?? it.value ?? '').trim().slice(0, 40)}”`);
    };
    const main = document.querySelector('main');
    for (const it of [document.documentElement, main])
        if (it.scrollWidth > it.clientWidth) faults.set(it, `${named(it)} is ${it.scrollWidth - it.clientWidth} pixels wider than it shows`);
    for (const it of document.body.querySelectorAll('*')) {
        if (it.closest('.hidden-label, svg, option, datalist') || !it.checkVisibility({ visibilityProperty: true })) continue;
        const box = it.getBoundingClientRect();
        if (box.width === 0 || box.height === 0) continue;
        const { display, overflowX, overflowY, textOverflow, webkitLineClamp } = style(it);
        const isHeld = [...around(it)].some((part) => part !== main && style(part).overflowX !== 'visible');
        if ((box.right > innerWidth + 1 || box.left < -1) && !isHeld) say('outside the window', it);
        if (it.matches('select') && box.width < 64) say('too narrow', it);
        if (it.matches('input, select, textarea, button') && !it.closest('table'))
            for (const part of around(it)) {
                if (part === main || style(part).overflowX !== 'visible' || style(part).position === 'absolute') break;
                const isTooWide = style(part).display !== 'contents' && box.right > part.getBoundingClientRect().right + 9;
                if (isTooWide) { say('sticks out', it); break; }
            }
        const hasText = [...it.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim() !== '');
        if (!hasText || display === 'inline') continue;
        if (it.scrollWidth - it.clientWidth > 1) {
            if (overflowX === 'visible') say('runs out of its box', it);
            else if (['hidden', 'clip'].includes(overflowX) && textOverflow !== 'ellipsis') say('cut', it);
        }
        const isClamped = !['hidden', 'clip'].includes(overflowY) || webkitLineClamp !== 'none';
        if (!isClamped && it.scrollHeight - it.clientHeight > 3) say('cut below', it);
    }
    return [...faults.values()];";

/// A line for each kind of thing that is cut off or sticks out.
pub(super) fn faults(window: &Window) -> Vec<String> {
    let found = window.run_script(LOOK, &[]);
    let list = found.as_array().expect("a list of faults").iter();
    list.map(|fault| Value::as_str(fault).unwrap_or_default().to_owned()).collect()
}
