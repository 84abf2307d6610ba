import { expect, test } from '../support/journey.ts'

test('the browser offers to install the app', async ({ playwright, launchOptions, baseURL }) => {
  // Browsers never install from a private window, which an ordinary test page is.
  const context = await playwright.chromium.launchPersistentContext('', launchOptions)
  const page = await context.newPage()
  await page.goto(baseURL ?? '')
  const devtools = await context.newCDPSession(page)
  await expect.poll(async () => (await devtools.send('Page.getInstallabilityErrors')).installabilityErrors).toEqual([])
  const { data } = await devtools.send('Page.getAppManifest')
  const manifest = JSON.parse(data ?? '')
  expect(manifest).toMatchObject({ name: 'Meru', display: 'standalone', start_url: './', scope: './' })
  for (const { src } of manifest.icons) {
    expect((await page.request.get(new URL(src, new URL('manifest.webmanifest', baseURL)).href)).status(), src).toBe(
      200,
    )
  }
  await context.close()
})
