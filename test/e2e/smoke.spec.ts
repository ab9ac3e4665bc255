import { expect, test } from './support/browser-app.ts';

test('the page loads in a plain browser without a complaint', async ({ page, appUrl }) => {
  await page.goto(appUrl);
  await expect(page).toHaveTitle(/Cablewright/);
  await expect(page.locator('#root > *').first()).toBeVisible();
});

test('the page runs no text as script', async ({ page, appUrl, complaints }) => {
  await page.goto(appUrl);
  await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'document.title = "run"';
    document.body.append(script);
  });
  await expect(page).toHaveTitle(/Cablewright/);
  expect(complaints.splice(0).join()).toContain('Content Security Policy');
});
