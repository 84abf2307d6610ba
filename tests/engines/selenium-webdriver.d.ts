/** The part of selenium-webdriver that drives WebKit; the package itself is installed for this journey only. */
declare module 'selenium-webdriver' {
  export class Capabilities {
    set(key: string, value: unknown): this
    get(key: string): unknown
  }
  export interface WebElement {
    click(): Promise<void>
    sendKeys(...keys: string[]): Promise<void>
  }
  export interface WebDriver {
    get(url: string): Promise<void>
    getCapabilities(): Promise<Capabilities>
    navigate(): { refresh(): Promise<void> }
    manage(): { setTimeouts(timeouts: { script: number; pageLoad: number }): Promise<void> }
    executeScript<Value>(script: string): Promise<Value>
    executeAsyncScript<Value>(script: string): Promise<Value>
    takeScreenshot(): Promise<string>
    quit(): Promise<void>
  }
  export class Builder {
    usingServer(url: string): this
    withCapabilities(capabilities: Capabilities): this
    build(): Promise<WebDriver>
  }
  export const Key: Readonly<Record<'ARROW_RIGHT', string>>
}
