import { Component, type ReactNode } from 'react';
import type { Failure } from '../../../../../src/contract/result';
import { describeBreakdown } from '../bridge/breakdown';
import { SurfaceProblem } from './surface-problem';

/** Catches what fails while drawing: the surface is replaced by a sentence and starts anew on "Try again". */
export class ErrorBoundary extends Component<{ children: ReactNode }, { failure: Failure | null }> {
  override state = { failure: null };

  static getDerivedStateFromError(error: unknown): { failure: Failure } {
    return { failure: describeBreakdown(error).error };
  }

  override render(): ReactNode {
    const { failure } = this.state;
    if (failure === null) return this.props.children;
    return <SurfaceProblem failure={failure} onRetry={() => this.setState({ failure: null })} />;
  }
}
