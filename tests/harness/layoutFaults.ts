import type { Page } from 'playwright-core';

/** Elements that reach past the right edge of the page, and so make it scroll sideways. */
export function sideways(page: Page): Promise<string[]> {
  return page.evaluate<string[]>(`(() => {
    ${NAMED}
    const width = document.documentElement.clientWidth;
    if (document.scrollingElement.scrollWidth <= width) return [];
    return [...document.querySelectorAll('body *')]
      .filter((each) => each.getBoundingClientRect().right > width + 1 && each.children.length === 0)
      .slice(0, 10)
      .map((each) => named(each) + ' ends at ' + Math.round(each.getBoundingClientRect().right) + ' of ' + width);
  })()`);
}

/**
 * Words that are cut off although nobody said that they may be: their element hides what overflows, and has neither an
 * ellipsis nor a way to scroll.
 */
export function clipped(page: Page, within = 'body'): Promise<string[]> {
  return page.evaluate<string[]>(`(() => {
    ${NAMED}
    const isSeen = (each) => each.checkVisibility({ opacityProperty: true, visibilityProperty: true });
    const hides = ({ overflowX, overflowY }) => /hidden|clip/.test(overflowX) || /hidden|clip/.test(overflowY);
    const isMeant = (style) => style.textOverflow === 'ellipsis' || style.webkitLineClamp !== 'none';
    const isSilent = (style) => style.clipPath !== 'none' || style.clip !== 'auto'; // sr-only
    const isMoved = (each) => each.classList.contains('react-flow'); // a picture that one drags and zooms
    const own = (each) => [...each.childNodes].some((node) => node.nodeType === 3 && node.data.trim() !== '');
    const cutBy = (each) => {
      const box = rectOfText(each);
      for (let at = each; at && at !== document.body; at = at.parentElement) {
        const style = getComputedStyle(at);
        if (isMeant(style) || isSilent(style)) return null;
        if (/auto|scroll/.test(style.overflowX + style.overflowY) || isMoved(at)) return null;
        const frame = at.getBoundingClientRect();
        if (hides(style) && (box.right > frame.right + 1 || box.bottom > frame.bottom + 2)) return at;
      }
      return null;
    };
    const rectOfText = (each) => {
      const range = document.createRange();
      range.selectNodeContents(each);
      return range.getBoundingClientRect();
    };
    return [...document.querySelector(${JSON.stringify(within)}).querySelectorAll('*')]
      .filter((each) => own(each) && isSeen(each) && cutBy(each) !== null)
      .slice(0, 20)
      .map((each) => named(each) + ' is cut off by ' + named(cutBy(each)));
  })()`);
}

/** Labels that end in an ellipsis because they do not fit. */
export function shortened(page: Page, within: string): Promise<string[]> {
  return page.evaluate<string[]>(`(() => {
    ${NAMED}
    return [...document.querySelectorAll(${JSON.stringify(within)} + ' *')]
      .filter((each) => getComputedStyle(each).textOverflow === 'ellipsis' && each.scrollWidth > each.clientWidth)
      .map(named);
  })()`);
}

const NAMED = `const named = (each) =>
  each.tagName.toLowerCase() + '.' + String(each.className.baseVal ?? each.className).split(' ').slice(0, 4).join('.')
  + " '" + each.textContent.trim().slice(0, 50) + "'";`;
