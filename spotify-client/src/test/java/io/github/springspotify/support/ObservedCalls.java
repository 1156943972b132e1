package io.github.springspotify.support;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

import io.github.springspotify.observation.SpotifyCallObservationContext;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.observation.transport.SenderContext;

import org.springframework.web.reactive.function.client.ClientRequestObservationContext;

/**
 * Remembers observations, and traces them: each has a number, which is sent with
 * requests.
 */
public final class ObservedCalls {

	private final ObservationRegistry registry = ObservationRegistry.create();

	private final AtomicInteger numbers = new AtomicInteger();

	private final List<Observation.Context> started = new CopyOnWriteArrayList<>();

	private final List<Observation.Context> stopped = new CopyOnWriteArrayList<>();

	public ObservedCalls() {
		this.registry.observationConfig().observationHandler(new Handler());
	}

	public ObservationRegistry registry() {
		return this.registry;
	}

	/**
	 * Do something as part of an observation by the name of "caller".
	 */
	public void inCaller(Runnable work) {
		Observation.createNotStarted("caller", this.registry).contextualName("caller").observe(work);
	}

	/**
	 * Return the tags of the calls that have ended.
	 */
	public List<Map<String, String>> calls() {
		return tags(SpotifyCallObservationContext.class);
	}

	/**
	 * Return the tags of the requests that have ended.
	 */
	public List<Map<String, String>> requests() {
		return tags(ClientRequestObservationContext.class);
	}

	/**
	 * Return a tag of each of the calls.
	 */
	public List<String> values(String key) {
		return calls().stream().map((tags) -> Objects.requireNonNull(tags.get(key))).toList();
	}

	/**
	 * Return the names that traces show, in the order in which they ended.
	 */
	public List<String> names() {
		return this.stopped.stream().map(ObservedCalls::name).toList();
	}

	/**
	 * Return what began with what it is a part of.
	 */
	public List<String> parents() {
		List<String> parents = new ArrayList<>();
		for (Observation.Context context : this.started) {
			if (context.getParentObservation() != null) {
				parents.add(name(context) + " < "
						+ name((Observation.Context) context.getParentObservation().getContextView()));
			}
		}
		return parents;
	}

	/**
	 * Return all that is told to meters and traces.
	 */
	public String everything() {
		StringBuilder text = new StringBuilder();
		this.stopped.forEach((context) -> text.append(name(context)).append(context.getAllKeyValues()));
		return text.toString();
	}

	private static String name(Observation.Context context) {
		return String.valueOf(context.getContextualName());
	}

	private List<Map<String, String>> tags(Class<? extends Observation.Context> type) {
		return this.stopped.stream().filter(type::isInstance).map((context) -> {
			Map<String, String> tags = new TreeMap<>();
			context.getLowCardinalityKeyValues().forEach((tag) -> tags.put(tag.getKey(), tag.getValue()));
			return tags;
		}).toList();
	}

	private final class Handler implements ObservationHandler<Observation.Context> {

		@Override
		@SuppressWarnings("unchecked")
		public void onStart(Observation.Context context) {
			ObservedCalls.this.started.add(context);
			String number = String.valueOf(ObservedCalls.this.numbers.incrementAndGet());
			if (context instanceof SenderContext<?> sender) {
				SenderContext<Object> typed = (SenderContext<Object>) sender;
				typed.getSetter().set(Objects.requireNonNull(typed.getCarrier()), "traceparent", number);
			}
		}

		@Override
		public void onStop(Observation.Context context) {
			ObservedCalls.this.stopped.add(context);
		}

		@Override
		public boolean supportsContext(Observation.Context context) {
			return true;
		}

	}

}
