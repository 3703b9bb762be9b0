// Starts the page: the search box above, and below it the view that the address names.

import { addressOf, piecesOf, root } from './address.js';
import { Problem } from './api.js';
import { announce, h, plain } from './dom.js';
import { problemBox } from './pieces.js';
import { navigation, routes } from './routes.js';
import { searchBox } from './searchbox.js';

const main = document.getElementById('main');
const nav = document.getElementById('nav');
const box = searchBox(document.getElementById('search'), open);
let current = new AbortController();
let shown = null;

history.scrollRestoration = 'manual';
fixLinks();

/** The document's own links are relative to the address that it was loaded at: they are made absolute before that changes. */
function fixLinks() {
  for (const element of document.querySelectorAll('a[href], link[rel=icon], form')) {
    const name = element.hasAttribute('href') ? 'href' : 'action';
    if (!element.getAttribute(name).startsWith('#')) element.setAttribute(name, new URL(element.getAttribute(name), document.baseURI).href);
  }
}

/** Goes to an address of the page. */
function open(address) {
  keepPlace();
  const url = new URL(address, location.href);
  if (url.href === location.href) return render(url, null);
  history.pushState(null, '', url);
  return render(url, null);
}

/** Shows what an address names. Place: where the page was scrolled to when it was left; null on arrival. */
async function render(url, place) {
  current.abort();
  const controller = current = new AbortController();
  const route = routes.find(candidate => candidate.matches(piecesOf(url), url));
  box.fill(url.searchParams.get('q') ?? '');
  showNavigation(route);
  main.setAttribute('aria-busy', 'true');
  let view;
  try {
    if (!route) throw new Problem('没有这个页面。', '地址可能写错了，或者所指的内容已经移走。', 404);
    const { show } = await route.load();
    view = await show(url, controller.signal);
  } catch (error) {
    if (controller.signal.aborted) return;
    view = failure(error, () => render(url, place));
  }
  if (controller.signal.aborted) return;
  put(view, route, url, place);
}

function put(view, route, url, place) {
  const moved = shown !== null;
  document.title = plain(view.title ? `${view.title} - 政策检索` : '政策检索');
  document.body.dataset.view = route?.name ?? 'lost';
  main.replaceChildren(view.content);
  main.removeAttribute('aria-busy');
  shown = url.pathname + url.search;
  if (view.message) announce(view.message);
  if (place) scrollTo(0, place.y);
  else if (!view.arrived?.()) scrollTo(0, 0);
  if (moved && !document.getElementById('search').contains(document.activeElement)) main.focus({ preventScroll: true });
}

function failure(error, retry) {
  if (!(error instanceof Problem)) console.error(error);
  const problem = error instanceof Problem ? error : new Problem('页面出错了。', '请刷新页面重试；如果一直如此，请告知管理员。');
  return { title: '出错', content: problemBox(problem, retry), message: problem.message };
}

function showNavigation(route) {
  nav.replaceChildren(h('ul', null, navigation.map(({ label, path, views }) =>
    h('li', null, h('a', { href: addressOf(path), 'aria-current': views.includes(route?.name) && 'page' }, label)))));
}

function keepPlace() {
  history.replaceState({ y: scrollY }, '');
}

document.addEventListener('click', event => {
  if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  const link = event.target.closest?.('a[href]');
  if (!link || link.hasAttribute('target') || link.hasAttribute('download')) return;
  const url = new URL(link.getAttribute('href'), document.baseURI); // attributes: a link of SVG has objects for properties
  if (url.origin !== location.origin) return;
  const isHere = url.pathname + url.search === location.pathname + location.search;
  if (!url.pathname.startsWith(root.pathname) || (isHere && url.hash) || !routes.some(route => route.matches(piecesOf(url), url))) return;
  event.preventDefault();
  open(url.href);
});

/** Forms of a view lead to an address, as they would by themselves; empty fields are left out. */
main.addEventListener('submit', event => {
  const form = event.target;
  event.preventDefault();
  const url = new URL(form.action);
  url.search = new URLSearchParams([...new FormData(form)].filter(([, value]) => value !== ''));
  open(url.href);
});

addEventListener('popstate', event => {
  if (location.pathname + location.search === shown) return event.state ? scrollTo(0, event.state.y) : undefined;
  return render(new URL(location.href), event.state);
});
addEventListener('scrollend', keepPlace);
addEventListener('keydown', event => {
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || /^(input|textarea|select)$/i.test(document.activeElement.tagName)) return;
  event.preventDefault();
  box.focus();
});

render(new URL(location.href), history.state);
