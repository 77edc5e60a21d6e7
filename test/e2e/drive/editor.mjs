// The user's hands and eyes in VS Code: open, go to a line, type, save, look.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

export function openEditor({ page, port, workspace, screenshots }) {
  const status = '#status\\.editor\\.selection';
  const focused = '.editor-instance .monaco-editor.focused';

  const editor = {
    page,

    /** Opens a file at the top of the workspace in a fresh window. */
    async open(file) {
      const payload = JSON.stringify([['openFile', `vscode-remote://127.0.0.1:${port}${file}`]]);
      await page.goto(`http://127.0.0.1:${port}/?folder=${encodeURIComponent(workspace)}&payload=${encodeURIComponent(payload)}`);
      await page.waitForSelector('.editor-instance .view-line', { timeout: 90_000 });
      await editor.focus();
      // The path above the text goes on with what the language server found in it: from then on it answers.
      await page.waitForFunction(() => document.querySelectorAll('.breadcrumbs-control .monaco-breadcrumb-item').length > 1, null, {
        timeout: 90_000,
      });
    },

    /** Clicks into a line in sight: scrolled texts keep lines that are not. */
    async focus() {
      const place = await page.waitForFunction(() => {
        const area = document.querySelector('.editor-instance .monaco-editor .overflow-guard')?.getBoundingClientRect();
        const lines = [...document.querySelectorAll('.editor-instance .view-line')].map((line) => line.getBoundingClientRect());
        // Half-way down, clear of the sticky headings above and of a panel below.
        const middle = (area?.top ?? 0) + (area?.height ?? 0) / 2;
        const line = lines.sort((a, b) => Math.abs(a.top - middle) - Math.abs(b.top - middle))[0];
        return line !== undefined && line.height > 0 ? { x: line.left + 2, y: line.top + line.height / 2 } : null;
      });
      const { x, y } = await place.jsonValue();
      await page.mouse.click(x, y);
      await page.waitForSelector(focused);
    },

    /** Puts the cursor into a line (from 1), before its first character that is not a space, then `right` characters on. */
    async goTo(line, right = 0) {
      await page.keyboard.press('Control+g');
      await page.waitForSelector('.quick-input-widget input:visible');
      await page.keyboard.type(String(line));
      await page.keyboard.press('Enter');
      await page.waitForSelector('.quick-input-widget', { state: 'hidden' });
      await page.waitForSelector(focused);
      await editor.cursorIsAt(line);
      // From the end, Home goes to the first character that is not a space.
      await page.keyboard.press('End');
      await page.keyboard.press('Home');
      await page.waitForTimeout(50);
      for (let step = 0; step < right; step++) await page.keyboard.press('ArrowRight');
      await editor.cursorIsAt(line);
    },

    /** The number (from 1) of the first line of a file on disk that has the text. */
    lineOf(file, text) {
      const index = readFileSync(file, 'utf8')
        .split('\n')
        .findIndex((line) => line.includes(text));
      assert.notEqual(index, -1, `not in ${file}: ${text}`);
      return index + 1;
    },

    /** Waits until the status bar shows that line. */
    async cursorIsAt(line, timeout = 10_000) {
      await page.waitForFunction(
        ([selector, wanted]) => new RegExp(`Ln ${wanted}, Col `).test(document.querySelector(selector)?.textContent ?? ''),
        [status, line],
        { timeout },
      );
    },

    /** As an input method commits it: Chinese has no keys. */
    async type(text) {
      await page.keyboard.insertText(text);
    },

    /** A row of the completion list. */
    suggestion(label) {
      return page.locator('.suggest-widget.visible .monaco-list-row', { hasText: label });
    },

    /** Runs a command by its name in the display language. */
    async command(name) {
      await page.keyboard.press('F1');
      await page.waitForSelector('.quick-input-widget input:visible');
      await page.keyboard.insertText(name);
      await page.locator('.quick-input-list .monaco-list-row.focused', { hasText: name }).waitFor();
      await page.keyboard.press('Enter');
    },

    /** Saves and gives back what is on the disk. */
    async save(file) {
      await page.waitForSelector('.tabs-container .tab.active.dirty', { timeout: 10_000 });
      await page.keyboard.press('Control+s');
      await page.waitForSelector('.tabs-container .tab.active:not(.dirty)', { timeout: 10_000 });
      return readFileSync(file, 'utf8');
    },

    /** Waits until some line in sight reads so, spaces included. */
    async seesLine(text) {
      await page.waitForFunction(
        (wanted) =>
          [...document.querySelectorAll('.editor-instance .view-line')].some((line) =>
            line.textContent.replaceAll('\u00a0', ' ').includes(wanted),
          ),
        text,
        { timeout: 15_000 },
      );
    },

    /** A stretch of text in sight, to point at. */
    word(text) {
      return page.locator('.editor-instance .view-line span span', { hasText: new RegExp(`^${text}$`) }).first();
    },

    /** Kept beside the run's other results for somebody to look at. */
    async photograph(name) {
      await page.screenshot({ path: `${screenshots}/${name}.png` });
    },
  };

  return editor;
}
