import { test } from 'node:test';
import { CONSOLE_FOLDER, openConsole } from './harness/openConsole.ts';
import { startProduct } from './harness/startProduct.ts';
import { startSimulator } from './harness/startSimulator.ts';
test('shots', async () => {
  const sim = await startSimulator();
  const product = await startProduct({ consoleFolder: CONSOLE_FOLDER, sandbox: sim.sandbox });
  const desk = await openConsole(product.served);
  try {
  for (const theme of ['light','dark'] as const) {
    const page = await desk.open({ id: 'carla', role: 'manager' }, '/studio/simulator', { theme });
    await page.getByRole('button', { name: /A sofa above the limit: a person approves/ }).first().click();
    await page.getByText('Te devolveré 489,00').first().waitFor({timeout:60000});
    await page.getByText('start refund').first().click();
    await page.screenshot({ path: `/tmp/h-sim-${theme}.png` });
    if (theme==='light') {
      await page.getByRole('tab', { name: 'Agent’s side' }).click();
      await page.screenshot({ path: `/tmp/h-sim-agent.png` });
      await page.setViewportSize({ width: 390, height: 844 });
      await page.screenshot({ path: `/tmp/h-sim-390.png` });
      console.log('overflow', await page.evaluate(() => document.documentElement.scrollWidth));
    }
  }
  } finally { await desk.close(); await product.close(); await sim.stop(); }
});
