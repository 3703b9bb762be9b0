// Chinese names of what the interface names in English.

export const roles = { lead: '牵头', support: '配合', responsible: '负责', implement: '实施' };

export const validities = { valid: '有效', repealed: '已废止', expired: '已失效', amended: '已修改', unknown: '效力未注明' };

export const modes = { hybrid: '综合', keyword: '按词', semantic: '按意思' };

export const sorts = { relevance: '相关度', newest: '日期新→旧', oldest: '日期旧→新' };

export const facets = { city: '地区', department: '部门', role: '职责', issuer: '发文机关', year: '成文年份', validity: '效力' };

export const measures = { clauses: '条款数', documents: '文件数' };

export const formats = { text: '纯文本', markdown: 'Markdown', html: '网页', docx: 'Word 文档' };

/** The name of a facet's value for people. */
export const valueName = (field, value) =>
  field === 'role' ? roles[value] ?? value : field === 'validity' ? validities[value] ?? value : field === 'year' ? `${value}年` : value;

const numbers = new Intl.NumberFormat('zh-CN');

/** A number with separators. */
export const count = number => numbers.format(number);

/** 2020-09-13 as 2020年9月13日. */
export const day = value => value?.replace(/^(\d+)-0?(\d+)-0?(\d+)$/, '$1年$2月$3日');
