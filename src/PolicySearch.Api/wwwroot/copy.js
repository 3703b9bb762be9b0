// Copying to the clipboard, also where the page is not served over HTTPS.

import { announce, h } from './dom.js';

/** A button that copies a text to the letter and says so. */
export function copyButton(label, value, description) {
  const button = h('button', { type: 'button', class: 'quiet copy', 'aria-label': description }, label);
  button.addEventListener('click', async () => {
    const done = await copy(value);
    button.textContent = done ? '已复制' : '未能复制';
    announce(done ? '已复制到剪贴板' : '浏览器不允许复制，请选中文字后手动复制');
    setTimeout(() => { button.textContent = label; }, 2000);
  });
  return button;
}

async function copy(value) {
  try {
    await navigator.clipboard.writeText(value);
    return true;
  } catch {
    return copyBySelection(value);
  }
}

/** The clipboard interface exists on secure origins only; a service inside an office often has none. */
function copyBySelection(value) {
  const focused = document.activeElement;
  const field = h('textarea', { class: 'unseen', 'aria-hidden': 'true', tabindex: '-1' });
  field.value = value;
  document.body.append(field);
  field.select();
  const done = document.execCommand('copy');
  field.remove();
  focused?.focus();
  return done;
}
