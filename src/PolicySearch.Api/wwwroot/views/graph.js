// Who works with whom, and which document names which: a picture of links, and the same as a table.

import { get } from '../api.js';
import { addressOf, departmentAddress, documentAddress } from '../address.js';
import { h, plain, s } from '../dom.js';
import { noticeList } from '../pieces.js';
import { count } from '../words.js';

const kinds = { departments: '部门', documents: '文件' };
const usualNodes = { departments: 40, documents: 60 };
const labelLength = 12;
const labelSize = 13;
const shownRows = 100;
const zoomStep = 1.25;

export async function show(url, signal) {
  const of = url.searchParams.get('of') === 'documents' ? 'documents' : 'departments';
  const state = Object.fromEntries(['city', 'year', 'department', 'document', 'minWeight', 'nodes'].map(name => [name, url.searchParams.get(name) ?? '']));
  const asked = { ...state, nodes: state.nodes || usualNodes[of] };
  const [answer, cities, force] = await Promise.all([get(`graph/${of}`, asked, signal), get('cities', {}, signal), loadForce()]);
  const title = of === 'departments' ? '共同承担条款的部门' : '文件之间的引用';
  const picture = answer.edges.length > 0 ? draw(answer, of, force) : null;
  return {
    title,
    message: `${title}，${count(answer.nodes.length)} 个${kinds[of]}，${count(answer.edges.length)} 条连线`,
    content: h('div', { class: 'graph' },
      h('div', { class: 'head' }, h('h1', { tabindex: '-1' }, title, h('span', { class: 'count' }, `${count(answer.nodes.length)} 个${kinds[of]}，${count(answer.edges.length)} 条连线`)),
        h('nav', { class: 'choices', 'aria-label': '关系图' }, h('ul', null, Object.keys(kinds).map(kind =>
          h('li', null, h('a', { href: addressOf('graph', { of: kind, city: state.city, year: state.year }), 'aria-current': kind === of && 'true' }, kind === 'departments' ? '部门' : '引用')))))),
      form(of, state, asked, cities.cities),
      noticeList(answer.notices),
      leftOut(answer.leftOut, of),
      picture
        ? [h('a', { class: 'quiet', href: '#connections' }, '跳过图，看表格'), picture.element, table(answer, of),
          h('p', { class: 'choices' }, '下载：', ['csv', 'graphml'].map(format =>
            h('a', { href: addressOf(`api/v1/export/graph/${of}`, { ...asked, format }), download: '' }, format === 'csv' ? 'CSV' : 'GraphML')))]
        : h('p', { class: 'nothing' }, '没有符合条件的连线。', h('a', { href: addressOf('graph', { of }) }, '去掉条件'))),
    arrived: () => picture?.fit(),
  };
}

/** The library that places the nodes; it adds itself to globalThis.d3, part by part. */
async function loadForce() {
  for (const part of ['dispatch', 'quadtree', 'timer', 'force']) await import(`../vendor/d3-${part}.min.js`);
  return globalThis.d3;
}

const leftOut = ({ nodes, edges }, of) => nodes + edges > 0
  && h('p', { class: 'line' }, `权重较小的 ${count(nodes)} 个${kinds[of]}、${count(edges)} 条连线没有画出。`);

function form(of, state, asked, cities) {
  const known = state.city === '' || cities.some(({ name }) => name === state.city) ? cities : [...cities, { name: state.city }];
  return h('form', { class: 'narrow', action: addressOf('graph'), method: 'get' },
    h('input', { type: 'hidden', name: 'of', value: of }),
    h('label', null, '地区', h('select', { name: 'city' }, h('option', { value: '' }, '不限'),
      known.map(({ name }) => h('option', { value: name, selected: name === state.city }, name)))),
    h('label', null, '年份', h('input', { name: 'year', type: 'number', min: '1900', max: '2100', value: state.year })),
    h('label', null, '部门', h('input', { name: 'department', size: '10', value: state.department })),
    state.document && h('label', null, '文件编号', h('input', { name: 'document', value: state.document })),
    h('label', null, '权重不小于', h('input', { name: 'minWeight', type: 'number', min: '1', max: '100000', value: state.minWeight || '1' })),
    h('label', null, '节点不多于', h('input', { name: 'nodes', type: 'number', min: '2', max: '500', value: asked.nodes })),
    h('button', { type: 'submit' }, '画图'));
}

const nameOf = node => node.title ?? node.docNumber ?? node.id;
const labelWidth = node => [...shorten(nameOf(node))].length * labelSize;
const shorten = name => [...name].length > labelLength ? `${[...name].slice(0, labelLength).join('')}…` : name;

function addressOfNode(node, of) {
  if (of === 'departments') return departmentAddress(node.id);
  return node.inCorpus ? documentAddress(node.id) : null;
}

/** Places nodes by forces, always the same for the same graph, and draws them as links. */
function draw({ nodes, edges }, of, d3) {
  const places = nodes.map(node => ({ id: node.id, node }));
  const links = edges.map(edge => ({ ...edge }));
  const heaviest = Math.max(...edges.map(edge => edge.weight));
  const simulation = d3.forceSimulation(places)
    .force('link', d3.forceLink(links).id(place => place.id).distance(120))
    .force('charge', d3.forceManyBody().strength(-500))
    .force('x', d3.forceX().strength(.06)).force('y', d3.forceY().strength(.1))
    .force('apart', d3.forceCollide(({ node }) => Math.max(30, labelWidth(node) * .4)))
    .stop();
  simulation.tick(300);
  const degree = new Map();
  for (const { source, target, weight } of links) for (const end of [source, target]) degree.set(end.id, (degree.get(end.id) ?? 0) + weight);
  const largest = Math.max(...degree.values());
  const lines = links.map(({ source, target, weight }) => ({
    ends: [source.id, target.id],
    element: s('line', { x1: source.x, y1: source.y, x2: target.x, y2: target.y, 'stroke-width': 1 + 4 * Math.sqrt(weight / heaviest) }, s('title', null, String(weight))),
  }));
  const points = places.map(place => point(place, of, 6 + 12 * Math.sqrt(degree.get(place.id) / largest)));
  const element = figure(places, lines, points, of);
  pointOut(element.svg, lines, points);
  return element;
}

function point({ id, x, y, node }, of, radius) {
  const name = plain(nameOf(node));
  const isMissing = of === 'documents' && !node.inCorpus;
  const description = of === 'departments' ? `${name}，${count(node.clauses)} 条条款` : isMissing ? `${name}（库中没有）` : name;
  const address = addressOfNode(node, of);
  const element = s(address ? 'a' : 'g', { class: `node${isMissing ? ' missing' : ''}`, href: address, transform: `translate(${x} ${y})`, tabindex: address ? null : '0', role: address ? null : 'img', 'aria-label': description },
    s('title', null, description), s('circle', { r: radius }), s('text', { y: radius + labelSize }, shorten(name)));
  return { id, element };
}

function figure(places, lines, points, of) {
  const margin = 40, half = (labelLength + 2) * labelSize / 2;
  const [left, top] = [Math.min(...places.map(place => place.x)) - half, Math.min(...places.map(place => place.y)) - margin];
  const width = Math.max(...places.map(place => place.x)) + half - left;
  const height = Math.max(...places.map(place => place.y)) + margin - top;
  const svg = s('svg', { viewBox: `${left} ${top} ${width} ${height}`, role: 'group', 'aria-label': of === 'departments' ? '部门关系图，每个点是一个部门' : '文件引用图，每个点是一个文件' },
    s('g', { class: 'lines', 'aria-hidden': 'true' }, lines.map(line => line.element)), s('g', null, points.map(place => place.element)));
  const box = h('div', { class: 'picture', role: 'group', 'aria-label': '图，可以滚动', tabindex: '0' }, svg);
  let zoom = 1;
  const apply = factor => {
    zoom = Math.min(4, Math.max(.2, factor));
    svg.setAttribute('width', width * zoom);
    svg.setAttribute('height', height * zoom);
  };
  const fit = () => apply(Math.min(1.2, Math.max(.55, box.clientWidth / width)));
  apply(1);
  return {
    svg, fit,
    element: h('figure', null,
      h('div', { class: 'tools' },
        h('button', { type: 'button', onclick: () => apply(zoom * zoomStep) }, '放大'),
        h('button', { type: 'button', onclick: () => apply(zoom / zoomStep) }, '缩小'),
        h('button', { type: 'button', onclick: fit }, '适合窗口')),
      box,
      h('figcaption', { class: 'line' }, of === 'departments'
        ? '连线越粗，两个部门共同承担的条款越多；点开部门看它的职责。'
        : '线由引用的文件连到被引用的文件；空心虚线的点是库中没有的文件。')),
  };
}

/** Whatever is pointed at, or has the focus, stands out with what it is connected with. */
function pointOut(svg, lines, points) {
  const byId = new Map(points.map(place => [place.id, place.element]));
  const show = id => {
    svg.classList.toggle('pointing', id !== null);
    const near = new Set(id === null ? [] : [id, ...lines.filter(line => line.ends.includes(id)).flatMap(line => line.ends)]);
    for (const line of lines) line.element.classList.toggle('near', id !== null && line.ends.includes(id));
    for (const [other, element] of byId) element.classList.toggle('near', near.has(other));
  };
  for (const { id, element } of points) {
    for (const event of ['mouseenter', 'focus']) element.addEventListener(event, () => show(id));
    for (const event of ['mouseleave', 'blur']) element.addEventListener(event, () => show(null));
  }
}

function table({ nodes, edges }, of) {
  const byId = new Map(nodes.map(node => [node.id, node]));
  const end = id => {
    const node = byId.get(id);
    const [address, name] = [addressOfNode(node, of), h('bdi', null, nameOf(node))];
    return h('td', null, address ? h('a', { href: address }, name) : h('span', { class: 'reference missing' }, name));
  };
  const [from, to, weight] = of === 'departments' ? ['部门', '部门', '共同条款'] : ['文件', '引用的文件', '次数'];
  return h('section', { id: 'connections', tabindex: '-1' },
    h('h2', null, '连线'),
    h('div', { class: 'tablebox', role: 'group', 'aria-label': '连线表', tabindex: '0' }, h('table', { class: 'counts connections' },
      h('thead', null, h('tr', null, [from, to, weight].map(name => h('th', { scope: 'col' }, name)))),
      h('tbody', null, edges.slice(0, shownRows).map(edge => h('tr', null, end(edge.source), end(edge.target), h('td', null, count(edge.weight))))))),
    edges.length > shownRows && h('p', { class: 'line' }, `另有 ${count(edges.length - shownRows)} 条没有列出，可下载 CSV。`));
}
