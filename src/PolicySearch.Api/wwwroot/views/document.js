// A document: its outline, its whole text to the letter, and beside each clause who answers for it.

import { get, getText } from '../api.js';
import { addressOf, clauseOf, documentAddress, piecesOf, searchAddress } from '../address.js';
import { copyButton } from '../copy.js';
import { append, h, text } from '../dom.js';
import { departmentChips, titleOf, validityBadge } from '../pieces.js';
import { count, day, formats } from '../words.js';

const marginOf = clause => h('div', { class: 'margin' }, departmentChips(clause.departments),
  h('div', { class: 'actions' }, copyButton('复制出处', clause.citation, `复制出处：${clause.citation}`)));

export async function show(url, signal) {
  const id = piecesOf(url)[1];
  const path = `documents/${encodeURIComponent(id)}`;
  const [document, source] = await Promise.all([get(path, {}, signal), getText(`${path}/source`, {}, signal)]);
  const metadata = document.metadata;
  const title = metadata.title?.value ?? '';
  const body = bodyOf(document, source);
  const content = h('div', { class: 'columns document' },
    outlineOf(document),
    h('article', null, headOf(document, title, path), body));
  return { title, content, arrived: () => point(content, clauseOf(new URL(location.href))) };
}

function headOf(document, title, path) {
  const { metadata } = document;
  return h('header', { class: 'about' },
    h('h1', { tabindex: '-1' }, titleOf({ title, titleDerived: metadata.title?.origin === 'derived' })),
    h('dl', null,
      entry('效力', validityBadge(metadata.validityStatus, metadata.validity?.value)),
      sourced('文号', metadata.docNumber), sourced('发文机关', metadata.issuer),
      sourced('适用地区', metadata.region, region => h('a', { href: addressOf('documents', { city: region.name }) }, h('bdi', null, [...region.parents].reverse().concat(region.name).join(' ')))),
      sourced('成文日期', metadata.writtenOn, day), sourced('发布日期', metadata.publishedOn, day), sourced('索引号', metadata.indexNumber),
      entry('条款', `${count(clausesOf(document).length)} 条`)),
    h('p', { class: 'ways' },
      h('a', { href: addressOf(`api/v1/${path}/source`, { original: true }), download: '' }, `下载原件（${formats[document.format] ?? document.format}）`),
      h('a', { href: addressOf(`api/v1/${path}/source`), download: `${document.id}.txt` }, '下载文本'),
      h('a', { href: addressOf('graph', { of: 'documents', document: document.id }) }, '引用关系图'),
      original(metadata.url?.value)));
}

const entry = (name, ...value) => h('div', null, h('dt', null, name), h('dd', null, value));

/** A value of the metadata; one that the text does not say says so. */
const sourced = (name, field, form = value => h('bdi', null, value)) => field && entry(name, form(field.value),
  field.origin === 'derived' && h('span', { class: 'derived', title: '原文没有直接写明，由内容推断' }, '推断'),
  field.origin === 'sidecar' && h('span', { class: 'derived', title: '由导入文件时随附的信息给出' }, '随附'));

const original = address => /^https?:\/\//.test(address ?? '') && h('a', { href: address, rel: 'noreferrer external', target: '_blank' }, '原网页 ↗');

function outlineOf(document) {
  const parts = document.parts.filter(part => part.titleRange);
  const items = [];
  for (const part of document.parts) {
    if (part.titleRange) items.push(outlineItem(`part-${part.index}`, `${part.marker} ${part.title}`.trim(), 'part'));
    const nodes = document.outline.filter(node => node.part === part.index);
    if (nodes.length > 0) items.push(h('li', null, outlineList(nodes)));
  }
  if (items.length === 0) return null;
  return h('aside', { class: 'outline', 'aria-label': '目录' },
    h('details', { open: matchMedia('(min-width: 60rem)').matches }, h('summary', null, '目录'), h('ul', { class: parts.length ? 'parts' : null }, items)));
}

const outlineItem = (anchor, label, kind) => h('li', { class: kind }, h('a', { href: `#${encodeURIComponent(anchor)}` }, h('bdi', null, label)));

const outlineList = nodes => h('ul', null, nodes.map(node => {
  const item = outlineItem(`heading-${node.pathKey}`, node.marker + node.title || '（无标题）');
  return node.children.length ? append(item, [outlineList(node.children)]) : item;
}));

const clausesOf = document => [...document.clauses, ...document.outline.flatMap(function below(node) {
  return [...node.clauses, ...node.children.flatMap(below)];
})];

const headingsOf = (nodes, level = 2) => nodes.flatMap(node => [{ node, level }, ...headingsOf(node.children, level + 1)]);

/** The text in order: titles of parts, headings and clauses as blocks, and what stands between them as it stands. */
function bodyOf(document, source) {
  const write = writerOf(document, source);
  const blocks = [
    ...document.parts.filter(part => part.titleRange).map(part => ({ range: part.titleRange, make: () => h('h2', { id: `part-${part.index}`, class: 'part' }, write(part.titleRange)) })),
    ...headingsOf(document.outline).map(({ node, level }) => ({
      range: node.range, make: () => h(`h${Math.min(level, 6)}`, { id: `heading-${node.pathKey}`, class: `heading level-${level - 1}` }, write(node.range)),
    })),
    ...clausesOf(document).map(clause => ({ range: clause.range, clause, make: () => clauseBlock(clause, write) })),
  ].sort((left, right) => left.range.start - right.range.start);

  const body = h('div', { class: 'body' });
  let at = 0;
  let table = null;
  for (const { range, clause, make } of blocks) {
    const isRow = clause?.kind === 'tableRow';
    if (!isRow) table = null;
    gap(table ?? body, source.slice(at, range.start), at, write, at === 0);
    if (isRow && !table) body.append(h('div', { class: 'tablebox', role: 'group', 'aria-label': '表格', tabindex: '0' }, table = h('div', { class: 'table' })));
    (table ?? body).append(make());
    at = range.start + range.length;
  }
  gap(body, source.slice(at), at, write, false);
  return body;
}

function clauseBlock(clause, write) {
  const row = clause.kind === 'tableRow';
  return h('section', { class: row ? 'clause row' : `clause ${clause.kind}`, id: clause.id, tabindex: '-1' },
    h('div', { class: 'text' }, row ? cells(clause, write) : write(clause.range)), marginOf(clause));
}

/** A row of a table: what stands between tabs. */
function cells(clause, write) {
  let start = clause.range.start;
  return clause.text.split(/(?<=\t)/).map(cell => {
    const range = { start, length: cell.length };
    start += cell.length;
    return h('span', { class: 'cell' }, write(range));
  });
}

/** What belongs to no clause: white space is kept out of sight, the head and what a page put around the text are set back. */
function gap(parent, between, start, write, isHead) {
  if (between === '') return;
  if (between.trim() === '') return void parent.append(h('span', { class: 'space', hidden: true }, between));
  const said = write({ start, length: between.length });
  parent.append(isHead ? h('div', { class: 'beside opening' }, said) : h('div', { class: 'beside', title: '不属于任何条款的文字' }, said));
}

/** Writes a range of the source, references to other documents as links. */
function writerOf(document, source) {
  const references = document.references;
  return ({ start, length }) => {
    const end = start + length;
    const said = [];
    let at = start;
    for (const reference of references.filter(({ range }) => range.start >= start && range.start + range.length <= end)) {
      if (reference.range.start < at) continue;
      said.push(text(source.slice(at, reference.range.start)));
      at = reference.range.start + reference.range.length;
      said.push(referenceLink(reference, source.slice(reference.range.start, at), document.id));
    }
    said.push(text(source.slice(at, end)));
    return said;
  };
}

const referenceLink = ({ documentId, title, docNumber }, said, own) => documentId === own ? text(said) : documentId
  ? h('a', { class: 'reference', href: documentAddress(documentId) }, said)
  : h('a', { class: 'reference missing', href: searchAddress({ q: title ?? docNumber }), title: '库中没有这个文件；点击检索有关条款' }, said);

/** Marks the clause that the address points at and brings it into view. */
function point(content, id) {
  content.querySelectorAll('.pointed').forEach(element => element.classList.remove('pointed'));
  const target = id && content.ownerDocument.getElementById(id);
  if (!target) return false;
  if (target.classList.contains('clause')) target.classList.add('pointed');
  target.scrollIntoView({ block: target.offsetHeight > innerHeight / 2 ? 'start' : 'center' });
  return true;
}

addEventListener('hashchange', () => point(document.getElementById('main'), clauseOf(new URL(location.href))));
