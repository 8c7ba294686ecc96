import { AnyPage } from './page-object.ts';

/** A page whose purpose is a form. */
export abstract class FormPage extends AnyPage {
  /** The words on the button that sends it. */
  abstract readonly submit: string;
  /** Else the page sees what is missing by itself. */
  protected readonly isRefusedByServer: boolean = true;

  /** Sends the form with nothing in it, and waits until it says what is wrong. */
  async sendEmpty(): Promise<void> {
    const { page, faults } = this.visitor;
    const form = page
      .locator('form.app-form')
      .filter({ has: page.getByRole('button', { name: this.submit, exact: true }) });
    for (const box of await form.locator('input:not([type=radio], [type=checkbox], [type=file]), textarea').all()) {
      if (await box.isVisible()) await box.fill('');
    }
    if (this.isRefusedByServer) faults.expect(422);
    await form.getByRole('button', { name: this.submit, exact: true }).click();
    await page.locator('.govuk-error-summary').waitFor();
  }
}
