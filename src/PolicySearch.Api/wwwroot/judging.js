// Judging the hits of a search: relevant or not, by mouse or by keys, and the judgements as a file.

import { announce, append, h } from './dom.js';
import { csv, forget, judge, judgements } from './judgements.js';

const names = { true: '相关', false: '不相关' };

/** A bar for the search, and buttons within each of its hits; articles belong to hits in the same order. Gives { bar, close }. */
export function judging(question, hits, articles) {
  const figures = h('p', null);
  const bar = h('div', { class: 'judging', role: 'group', 'aria-label': '评判结果' }, figures,
    h('p', { class: 'hint' }, '逐条判断它是否回答了这个问题。键盘：在结果上按 1 相关，按 0 不相关，再按一次取消，随后跳到下一条。评判只保存在本浏览器中。'),
    h('p', { class: 'ways' },
      h('button', { type: 'button', class: 'quiet', onclick: download }, '导出 CSV'),
      h('button', { type: 'button', class: 'quiet', onclick: clear }, '清空')));
  const rows = hits.map((hit, i) => buttonsOf(hit, articles[i]));
  document.addEventListener('keydown', press);
  update();
  return { bar, close() { document.removeEventListener('keydown', press); rows.forEach(({ group }) => group.remove()); } };

  function buttonsOf(hit, article) {
    const buttons = [true, false].map(relevant =>
      h('button', { type: 'button', class: `judge ${relevant ? 'yes' : 'no'}`, onclick: () => toggle(hit, relevant) }, names[relevant]));
    const group = h('div', { class: 'judge-group', role: 'group', 'aria-label': '这一条是否回答了问题' }, buttons);
    append(article, [group]);
    return { hit, article, group, buttons };
  }

  function toggle(hit, relevant) {
    const before = judgementOf(hit);
    const now = before === relevant ? null : relevant;
    if (!judge(question, hit, now)) return announce('浏览器不允许保存评判');
    announce(now === null ? '已取消' : names[now]);
    update();
  }

  function judgementOf(hit) {
    return judgements().find(one => one.question === question && one.id === hit.clauseId)?.relevant;
  }

  function update() {
    const all = judgements();
    const here = all.filter(one => one.question === question);
    figures.textContent = `这个问题已评 ${here.length} 条，其中相关 ${here.filter(one => one.relevant).length} 条；全部 ${new Set(all.map(one => one.question)).size} 个问题、${all.length} 条。`;
    for (const { hit, buttons: [yes, no] } of rows) {
      const judged = judgementOf(hit);
      yes.setAttribute('aria-pressed', String(judged === true));
      no.setAttribute('aria-pressed', String(judged === false));
    }
  }

  function press(event) {
    if (!bar.isConnected) return document.removeEventListener('keydown', press);
    if (!['0', '1'].includes(event.key) || event.ctrlKey || event.metaKey || event.altKey || /^(input|textarea|select)$/i.test(event.target.tagName)) return;
    const at = rows.findIndex(({ article }) => article.contains(event.target));
    if (at < 0) return;
    event.preventDefault();
    toggle(rows[at].hit, event.key === '1');
    rows[at + 1]?.article.querySelector('h2 a').focus();
  }

  function clear() {
    if (!confirm('清空本浏览器中的全部评判？')) return;
    forget();
    update();
  }

  function download() {
    const address = URL.createObjectURL(new Blob([csv()], { type: 'text/csv;charset=utf-8' }));
    h('a', { href: address, download: 'judgements.csv' }).click();
    setTimeout(() => URL.revokeObjectURL(address), 10_000);
  }
}
