import { Component, type ErrorInfo, type ReactNode } from 'react';
import { Button } from '../../ui/button.tsx';
import { Invitation } from '../../ui/invitation.tsx';
import { saveDocument } from '../files/save-document.ts';

interface Properties {
  /** What it holds, as people call it: `The Racks view`. */
  readonly name: string;
  readonly children: ReactNode;
}

/** Keeps a fault in one part of the window from taking the rest, and the design, with it. */
export class ErrorBoundary extends Component<Properties, { readonly hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError(): { hasFailed: boolean } {
    return { hasFailed: true };
  }

  override componentDidCatch(error: Error, info: ErrorInfo): void {
    console.error(error, info.componentStack);
  }

  override render(): ReactNode {
    if (!this.state.hasFailed) return this.props.children;
    return (
      <Invitation title={`${this.props.name} stopped working`} text="Your design is unchanged and everything else goes on. Save it, then show this part again.">
        <Button look="primary" onClick={() => void saveDocument()}>Save</Button>
        <Button onClick={() => this.setState({ hasFailed: false })}>Show again</Button>
      </Invitation>
    );
  }
}
