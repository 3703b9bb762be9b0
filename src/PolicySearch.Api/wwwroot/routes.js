// Which view shows which address. A view's module is loaded when it is first needed; it exports
// show(url, signal) → { title, content, arrived?(restored) }.

export const routes = [
  { name: 'home', matches: (pieces, url) => pieces.length === 0 && !url.searchParams.get('q')?.trim(), load: () => import('./views/home.js') },
  { name: 'search', matches: pieces => pieces.length === 0, load: () => import('./views/search.js') },
  { name: 'documents', matches: pieces => pieces.length === 1 && pieces[0] === 'documents', load: () => import('./views/documents.js') },
  { name: 'document', matches: pieces => pieces.length === 2 && pieces[0] === 'documents', load: () => import('./views/document.js') },
  { name: 'departments', matches: pieces => pieces.length === 1 && pieces[0] === 'departments', load: () => import('./views/departments.js') },
  { name: 'department', matches: pieces => pieces.length === 2 && pieces[0] === 'departments', load: () => import('./views/department.js') },
  { name: 'numbers', matches: pieces => pieces.length === 1 && pieces[0] === 'numbers', load: () => import('./views/numbers.js') },
  { name: 'graph', matches: pieces => pieces.length === 1 && pieces[0] === 'graph', load: () => import('./views/graph.js') },
];

/** Entries of the navigation: a label, the path it leads to, and the views under it. */
export const navigation = [
  { label: '检索', path: '', views: ['home', 'search'] },
  { label: '文件', path: 'documents', views: ['documents', 'document'] },
  { label: '部门', path: 'departments', views: ['departments', 'department'] },
  { label: '统计', path: 'numbers', views: ['numbers'] },
  { label: '关系图', path: 'graph', views: ['graph'] },
];
