import { create } from 'zustand';

/** Work that takes a moment: shown in the status bar. */
export interface Task {
  readonly title: string;
  readonly cancel?: (() => void) | undefined;
}

interface TaskState {
  readonly task: Task | undefined;
  readonly begin: (task: Task) => void;
  readonly end: (task: Task) => void;
}

/** The work in progress, if any. */
export const useTask = create<TaskState>()((set, get) => ({
  task: undefined,
  begin: (task) => set({ task }),
  end: (task) => {
    if (get().task === task) set({ task: undefined });
  },
}));

/** Does some work and shows its title meanwhile. */
export async function during<T>(title: string, work: () => Promise<T>, cancel?: () => void): Promise<T> {
  const { begin, end } = useTask.getState();
  const task: Task = { title, cancel };
  begin(task);
  try {
    return await work();
  } finally {
    end(task);
  }
}
