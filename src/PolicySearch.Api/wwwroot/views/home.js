// The first page: what there is, and ways in.

import { get, ready } from '../api.js';
import { addressOf, departmentAddress, searchAddress } from '../address.js';
import { h } from '../dom.js';
import { count } from '../words.js';

const shownCities = 12;

export async function show(url, signal) {
  const [status, cities, common] = await Promise.all([ready(signal), get('cities', {}, signal), get('suggest', { size: 40 }, signal)]);
  const of = kind => common.suggestions.filter(suggestion => suggestion.kind === kind);
  return {
    title: '',
    content: h('div', { class: 'home' },
      h('h1', null, '查条文，看谁负责'),
      h('p', { class: 'lead' }, status.documents === 0
        ? '库中还没有文件。请管理员导入文件后再来检索。'
        : `收录 ${count(status.documents)} 个文件、${count(status.clauses)} 条条款。每条都照录原文，附出处和责任部门。`),
      status.status === 'starting' && h('p', { class: 'notices' }, '文件正在导入或建立索引，结果可能不全。'),
      of('term').length > 0 && block('常见词语', of('term').slice(0, 18).map(({ text }) => way(text, searchAddress({ q: text })))),
      of('department').length > 0 && block('责任部门', [
        ...of('department').slice(0, 12).map(({ text, clauses }) => way(text, departmentAddress(text), clauses)), way('全部部门 →', addressOf('departments'))]),
      cities.cities.length > 0 && block('地区', cities.cities.slice(0, shownCities).map(({ name, documents }) => way(name, addressOf('documents', { city: name }), documents))),
      h('section', null, h('h2', null, '怎样检索'), h('ul', { class: 'tips' },
        h('li', null, '写词语或整句问题都可以：', h('a', { href: searchAddress({ q: '外地人怎么落户' }) }, '外地人怎么落户')),
        h('li', null, '引号里的词必须原样出现，减号排除：“铁路” -机场'),
        h('li', null, '输入拼音首字母也有建议，例如 fgw、gjj'),
        h('li', null, '按 ', h('kbd', null, '/'), ' 键随时回到检索框')))),
  };
}

const block = (title, ways) => h('section', null, h('h2', null, title), h('ul', { class: 'ways' }, ways));

const way = (label, address, number) => h('li', null, h('a', { href: address }, h('bdi', null, label), number !== undefined && h('span', { class: 'count' }, count(number))));
