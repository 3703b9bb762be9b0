// Answers of a search.

import { early, get } from '../api.js';
import { addressOf, departmentAddress, searchAddress } from '../address.js';
import { h } from '../dom.js';
import { appliedFilters, changed, facetSections, isFiltered, stateOf, unfiltered } from '../filters.js';
import { hitArticle } from '../hit.js';
import { judgingSwitch } from '../judging-switch.js';
import { noticeList, pager } from '../pieces.js';
import { count, facets, modes, sorts } from '../words.js';

/** What a search did beyond the words as written, and can be told to leave. */
const widening = ['everyday-words', 'citation-first', 'document-first', 'place-first', 'department-first', 'duty-first', 'who-first', 'law-first'];

/** How many candidates the modes with meaning look at, and how far words can be paged through. */
const depth = { keyword: 10000, other: 1000 };

export async function show(url, signal) {
  const state = stateOf(url);
  const answer = await (early(signal) ?? get('search', { ...state, facets: Object.keys(facets).join(',') }, signal));
  const summary = summaryOf(answer);
  return { title: state.q, content: page(state, answer, summary), message: summary };
}

function page(state, answer, summary) {
  const narrow = matchMedia('(max-width: 60rem)').matches;
  const sections = facetSections(state, answer.facets);
  const articles = answer.hits.map(hit => hitArticle(hit));
  return h('div', { class: 'columns' },
    sections.length > 0 && h('aside', { class: 'facets', 'aria-label': '筛选' },
      h('details', { open: !narrow }, h('summary', null, '筛选'), sections, dates(state))),
    h('div', { class: 'results' },
      h('div', { class: 'head' }, h('h1', { tabindex: '-1' }, summary), choices('排序', sorts, 'sort', 'relevance', state), choices('方式', modes, 'mode', 'hybrid', state)),
      appliedFilters(state),
      noticeList(answer.notices, ({ code }) => remedyOf(code, state, answer)),
      state.literal === 'true' && h('p', { class: 'notices' }, '只按原词检索：不加同义说法，不按地名、部门调整次序，不合并相近的条款。', h('a', { class: 'quiet', href: changed(state, { literal: '' }) }, '恢复')),
      articles,
      answer.hits.length === 0 && nothing(state, answer),
      answer.hits.length > 0 && h('p', { class: 'ways' },
        h('a', { class: 'quiet', href: addressOf('api/v1/export/search', { ...state, page: '', size: '' }), download: '' }, '导出全部结果（CSV）'),
        h('a', { class: 'quiet', href: addressOf('numbers', { by: ['city', 'year'], q: state.q, city: state.city[0], department: state.department[0], from: state.from, to: state.to }) }, '按地区和年份统计')),
      pager(answer.page, answer.size, answer.total, Math.floor((answer.mode === 'keyword' ? depth.keyword : depth.other) / answer.size),
        to => searchAddress({ ...state, page: to === 1 ? '' : to })),
      answer.hits.length > 0 && judgingSwitch(state.q, answer.hits, articles)));
}

/** What can be done about a notice. */
function remedyOf(code, state, { correctedQuery }) {
  if (code === 'typing-error') return h('a', { href: changed(state, { q: correctedQuery }) }, `改查“${correctedQuery}”`);
  return widening.includes(code) && h('a', { class: 'quiet', href: changed(state, { literal: 'true' }) }, '只按原词检索');
}

const summaryOf = ({ total, totalRelation }) =>
  total === 0 ? '没有找到条款' : `找到${totalRelation === 'gte' ? '至少' : ''} ${count(total)} 条条款`;

function choices(label, all, name, initial, state) {
  const present = state[name] || initial;
  return h('nav', { class: 'choices', 'aria-label': label }, h('span', { 'aria-hidden': 'true' }, label), h('ul', null, Object.entries(all).map(([value, text]) =>
    h('li', null, h('a', { href: changed(state, { [name]: value === initial ? '' : value }), 'aria-current': value === present && 'true' }, text)))));
}

/** A range of days. A plain form: its address is that of the search with these days, like every other filter's. */
function dates(state) {
  const kept = Object.entries({ ...state, page: '', from: '', to: '' })
    .flatMap(([name, value]) => [value].flat().filter(Boolean).map(one => h('input', { type: 'hidden', name, value: one })));
  return h('form', { class: 'dates', action: searchAddress(), method: 'get' },
    h('h3', null, '日期范围'), kept,
    h('label', null, '从', h('input', { type: 'date', name: 'from', value: state.from })),
    h('label', null, '到', h('input', { type: 'date', name: 'to', value: state.to })),
    h('button', { type: 'submit', class: 'quiet' }, '应用'));
}

/** Nothing was found: what to try. */
function nothing(state, answer) {
  const department = state.department[0];
  const past = answer.total > 0;
  return h('section', { class: 'nothing' },
    h('p', null, past ? '这一页没有条款。' : '可以这样试试：'),
    h('ul', null,
      past && h('li', null, h('a', { href: changed(state, {}) }, '回到第一页')),
      isFiltered(state) && h('li', null, h('a', { href: unfiltered(state) }, '去掉全部筛选，只按检索词查找')),
      state.mode === 'keyword' && h('li', null, h('a', { href: changed(state, { mode: '' }) }, '改用“综合”方式，也按意思查找')),
      /["“”「」『』]/.test(state.q) && h('li', null, h('a', { href: changed(state, { q: state.q.replace(/["“”「」『』]/g, ' ').trim() }) }, '去掉引号，不要求原词相连')),
      department && h('li', null, h('a', { href: departmentAddress(department) }, `查看“${department}”负责的全部条款`)),
      h('li', null, '换一个说法，或减少检索词，例如只写事项：“停车场建设”'),
      h('li', null, '检查有没有错字；部门可以写简称，如“发改委”')));
}
