package io.github.springspotify.support;

import java.util.concurrent.TimeUnit;

import reactor.core.Disposable;
import reactor.core.scheduler.Scheduler;

/**
 * A scheduler during whose work something else happens, as on another thread.
 */
public final class Interference implements Scheduler {

	private final Scheduler delegate;

	private Runnable action = () -> {
	};

	/**
	 * Create a scheduler in whose work nothing interferes yet.
	 * @param delegate does the work
	 */
	public Interference(Scheduler delegate) {
		this.delegate = delegate;
	}

	/**
	 * Let something happen when the next timer is stopped.
	 * @param action what happens
	 */
	public void whenTimerIsStopped(Runnable action) {
		this.action = action;
	}

	@Override
	public Disposable schedule(Runnable task) {
		return this.delegate.schedule(task);
	}

	@Override
	public Disposable schedule(Runnable task, long delay, TimeUnit unit) {
		Disposable timer = this.delegate.schedule(task, delay, unit);
		return () -> {
			timer.dispose();
			Runnable once = this.action;
			this.action = () -> {
			};
			once.run();
		};
	}

	@Override
	public Worker createWorker() {
		return this.delegate.createWorker();
	}

	@Override
	public long now(TimeUnit unit) {
		return this.delegate.now(unit);
	}

}
