// A vitest reporter whose last line is "N passed, N failed", so that a script can read the result.
import type { Reporter, TestCase, TestModule } from 'vitest/node';

export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    let passed = 0;
    let failed = 0;
    for (const module of modules) {
      const tests: TestCase[] = [...module.children.allTests()];
      passed += tests.filter((test) => test.result().state === 'passed').length;
      const broken = tests.filter((test) => test.result().state === 'failed').length;
      // A file that cannot be loaded has no tests at all, but it is a failure.
      failed += broken || (module.ok() ? 0 : 1);
    }
    process.stdout.write(`${passed} passed, ${failed} failed\n`);
  }
}
