'use strict';
(() => {
const tip = document.getElementById('tip'), labels = document.querySelector('.legend').dataset;
let current = null;

// What is known of a highlighted stretch: always text, never markup.
const show = mark => {
  hide();
  const list = document.createElement('dl');
  const rows = [[mark.dataset.t, mark.dataset.v], [labels.rule, mark.dataset.r], [labels.confidence, mark.dataset.c]];
  for (const [name, value] of rows) {
    if (!value) continue;
    const [term, text, inner] = ['dt', 'dd', 'bdi'].map(tag => document.createElement(tag));
    term.textContent = name;
    inner.textContent = value;
    text.append(inner);
    list.append(term, text);
  }
  tip.replaceChildren(list);
  tip.hidden = false;
  mark.setAttribute('aria-describedby', 'tip');
  current = mark;
  place(mark);
};
const place = mark => {
  const line = mark.getClientRects()[0] ?? mark.getBoundingClientRect();
  const box = tip.getBoundingClientRect();
  const left = Math.min(Math.max(8, line.right - box.width), innerWidth - box.width - 8);
  const top = line.bottom + box.height + 8 < innerHeight ? line.bottom + 6 : Math.max(8, line.top - box.height - 6);
  tip.style.left = `${left}px`;
  tip.style.top = `${top}px`;
};
const hide = () => {
  current?.removeAttribute('aria-describedby');
  current = null;
  tip.hidden = true;
};
const markOf = target => target instanceof Element ? target.closest('mark[data-r]') : null;
document.addEventListener('mouseover', event => { const mark = markOf(event.target); if (mark) show(mark); else if (current && current !== document.activeElement) hide(); });
document.addEventListener('focusin', event => { const mark = markOf(event.target); if (mark) show(mark); else hide(); });
document.addEventListener('scroll', () => { if (current) place(current); }, { passive: true, capture: true });
document.addEventListener('click', event => { const mark = markOf(event.target); if (mark) mark.focus({ preventScroll: true }); });

// One highlighted stretch of an article is in the tab order; the arrows lead to the others.
document.addEventListener('keydown', event => {
  if (event.key === 'Escape') hide();
  const mark = markOf(document.activeElement);
  const step = { ArrowLeft: 1, ArrowDown: 1, ArrowRight: -1, ArrowUp: -1, Home: -Infinity, End: Infinity }[event.key];
  if (!mark || !step) return;
  const all = [...mark.closest('article').querySelectorAll('mark[data-r]')];
  const next = all[Math.min(Math.max(all.indexOf(mark) + step, 0), all.length - 1)];
  event.preventDefault();
  mark.tabIndex = -1;
  next.tabIndex = 0;
  next.focus();
  show(next);
});

// A jump puts the focus where it leads, also the second time and where the browser's own would not.
const jump = () => {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (!target) return;
  if (!target.hasAttribute('tabindex')) target.tabIndex = -1;
  target.scrollIntoView({ block: target.matches('mark') ? 'center' : 'start' });
  target.focus({ preventScroll: true });
  if (markOf(target)) show(target);
};
addEventListener('hashchange', jump);
document.addEventListener('click', event => {
  const link = event.target instanceof Element ? event.target.closest('a[href^="#"]') : null;
  if (link && link.hash === location.hash) { event.preventDefault(); jump(); }
});
if (location.hash) requestAnimationFrame(jump);
})();
