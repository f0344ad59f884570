import type { ReactNode } from 'react';
import { deskWords } from '../words/desk';
import { OneSquare } from '../site/mark';

/** A page in front of the desk: white, in the left third. */
export function DoorFrame({ title, children }: { title: ReactNode; children: ReactNode }) {
  return (
    <main className="mx-6 max-w-96 py-16 md:mx-24">
      <p className="ui mb-8 flex items-center gap-3 font-strong">
        <OneSquare className="size-9 text-ferry" />
        {deskWords('en').name} <span lang="zh-Hant-HK">{deskWords('zh').name}</span>
      </p>
      <h1 className="desk-title mb-5">{title}</h1>
      {children}
    </main>
  );
}
