// What a person would notice who looks at the page, listens to it, or has no mouse. Its value: a list of complaints for each subject.
(() => {
  document.querySelectorAll('details').forEach((it) => (it.open = true));

  const rgba = (text) => {
    const parts = text.match(/[\d.]+/g).map(Number);
    return parts.length === 3 ? [...parts, 1] : parts;
  };
  const over = (front, back) =>
    [0, 1, 2].map((i) => front[i] * front[3] + back[i] * (1 - front[3])).concat(1);
  const background = (element) => {
    const layers = [];
    for (let at = element; at; at = at.parentElement) layers.push(rgba(getComputedStyle(at).backgroundColor));
    return layers.reverse().reduce((back, front) => over(front, back), [255, 255, 255, 1]);
  };
  const luminance = (colour) => {
    const [r, g, b] = colour.slice(0, 3).map((it) => {
      const share = it / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const contrast = (one, other) => {
    const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return (high + 0.05) / (low + 0.05);
  };
  const shown = (element) => element.getClientRects().length > 0 && !element.closest('.hidden, .skip');

  let texts = 0;
  const pale = new Set();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement;
    const text = walker.currentNode.data.trim();
    if (text && shown(element)) {
      texts++;
      const style = getComputedStyle(element);
      const colour = rgba(element.closest('svg') ? style.fill : style.color);
      const size = parseFloat(style.fontSize);
      const large = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
      const back = background(element);
      const ratio = contrast(over(colour, back), back);
      if (ratio < (large ? 3 : 4.5)) pale.add(`${ratio.toFixed(2)} ${element.tagName}.${element.className} ${text.slice(0, 40)}`);
    }
  }

  // Signs and bars need three to one against what is behind them.
  let shapes = 0;
  const faint = new Set();
  const shape = (element, colour) => {
    shapes++;
    const ratio = contrast(rgba(colour), background(element));
    if (ratio < 3) faint.add(`${ratio.toFixed(2)} ${element.getAttribute('class')}`);
  };
  document.querySelectorAll('svg path:not(.grid, .edge, .limit, .raised), svg rect').forEach((it) => shape(it, getComputedStyle(it).fill));
  document.querySelectorAll('svg .limit, svg .raised').forEach((it) => shape(it, getComputedStyle(it).stroke));

  const headings = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')];
  const order = [];
  let level = 0;
  headings.forEach((it) => {
    const own = Number(it.tagName[1]);
    if (own > level + 1) order.push(`${it.tagName} after H${level}: ${it.textContent}`);
    level = own;
  });
  const lone = ['h1', 'main', 'header', 'nav', 'footer']
    .filter((it) => document.querySelectorAll(it).length !== 1)
    .map((it) => `${document.querySelectorAll(it).length} ${it}`);

  const ids = [...document.querySelectorAll('[id]')].map((it) => it.id);
  const twice = ids.filter((it, index) => ids.indexOf(it) !== index);
  const nowhere = [...document.querySelectorAll('a[href^="#"]')]
    .map((it) => it.getAttribute('href').slice(1))
    .filter((it) => !ids.includes(it));
  const unlabelled = [...document.querySelectorAll('section, [role=region], nav, svg[role=img]')]
    .filter((it) => !it.getAttribute('aria-label') && !document.getElementById(it.getAttribute('aria-labelledby')))
    .map((it) => it.outerHTML.slice(0, 80));
  const headless = [...document.querySelectorAll('th:not([scope])')].map((it) => it.textContent);
  const uncaptioned = [...document.querySelectorAll('table')].filter((it) => !it.caption).map((it) => it.textContent.slice(0, 80));
  const unreachable = [...document.querySelectorAll('*')]
    .filter((it) => it !== document.documentElement && it !== document.body && it.tabIndex < 0)
    .filter((it) => /auto|scroll/.test(getComputedStyle(it).overflowX) && it.scrollWidth > it.clientWidth)
    .map((it) => it.outerHTML.slice(0, 80));
  const active = [...document.querySelectorAll('script, iframe, object, embed, img, form, input, base, [style]')]
    .concat([...document.querySelectorAll('*')].filter((it) => it.getAttributeNames().some((name) => name.startsWith('on'))))
    .concat([...document.querySelectorAll('[href]')].filter((it) => !/^(#|https:\/\/|data:,$)/.test(it.getAttribute('href'))))
    .map((it) => it.outerHTML.slice(0, 120));
  const page = document.documentElement;

  const wide = () =>
    [...document.querySelectorAll('body *')]
      .filter((it) => it.getBoundingClientRect().right > page.clientWidth && !it.closest('.scroll, pre'))
      .map((it) => it.outerHTML.slice(0, 80))
      .concat(`${page.scrollWidth} > ${page.clientWidth}`);

  return {
    texts,
    shapes,
    complaints: {
      pale: [...pale],
      faint: [...faint],
      headings: order,
      landmarks: lone,
      twice,
      nowhere,
      unlabelled,
      headless,
      uncaptioned,
      unreachable,
      active,
      tooWide: page.scrollWidth > page.clientWidth ? wide() : [],
    },
  };
})()
