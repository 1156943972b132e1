package io.github.springspotify;

import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

import io.github.springspotify.exchange.CallOptions;
import io.github.springspotify.exchange.CallPriority;
import io.github.springspotify.paging.WalkCaller;
import io.github.springspotify.token.SpotifyIdentity;
import io.github.springspotify.token.SpotifyIdentityResolver;
import org.jspecify.annotations.Nullable;
import reactor.core.Fuseable;
import reactor.core.publisher.Mono;
import reactor.util.context.Context;
import reactor.util.context.ContextView;

/**
 * Who is calling, and in which language. What makes several calls, such as a walk through
 * pages, keeps what this was when it started: the later ones are made on threads that
 * know nothing of the caller, or know another one.
 */
final class CurrentCaller implements SpotifyIdentityResolver {

	private final SpotifyIdentityResolver identities;

	private final Supplier<@Nullable Locale> locales;

	/**
	 * Key in the Reactor context too.
	 */
	private final ThreadLocal<@Nullable Kept> kept = new ThreadLocal<>();

	CurrentCaller(SpotifyIdentityResolver identities, Supplier<@Nullable Locale> locales) {
		this.identities = identities;
		this.locales = locales;
	}

	@Override
	public Mono<SpotifyIdentity> resolve() {
		return Mono.deferContextual(this::resolve);
	}

	/**
	 * Find out who makes the call that a Reactor context belongs to, on its thread.
	 */
	Mono<SpotifyIdentity> resolve(ContextView context) {
		Kept kept = context.hasKey(this.kept) ? context.get(this.kept) : this.kept.get();
		return (kept != null) ? kept.identity() : this.identities.resolve();
	}

	@Nullable Locale locale() {
		Kept kept = this.kept.get();
		return (kept != null) ? kept.locale() : this.locales.get();
	}

	/**
	 * Return the same calls with the priority of the walk for which they are made, if
	 * there is one.
	 */
	<T> Mono<T> asInWalk(Mono<T> calls) {
		CallPriority priority = priority();
		return (priority != null) ? calls.contextWrite(CallOptions.NONE.ofClient(this).withPriority(priority)::in)
				: calls;
	}

	private @Nullable CallPriority priority() {
		Kept kept = this.kept.get();
		return (kept != null) ? kept.priority() : null;
	}

	/**
	 * Return what keeps the caller of walks.
	 * @param view on whose behalf walks are made, if not on that of the caller, and which
	 * calls go first
	 */
	WalkCaller ofWalks(CallOptions view) {
		return new WalkCaller() {

			@Override
			public <A, R extends @Nullable Object> Function<A, R> keep(Function<A, R> source) {
				Kept caller = now(view, Context.empty());
				return (request) -> callAs(caller, source, request);
			}

			@Override
			public <A, R> Function<A, Mono<R>> keep(Function<A, Mono<R>> source, ContextView context) {
				Kept caller = now(view, context);
				return (request) -> Mono.defer(() -> callAs(caller, source, request))
					.contextWrite((own) -> own.put(CurrentCaller.this.kept, caller));
			}

		};
	}

	/**
	 * Return the same calls, all on behalf of whoever subscribes.
	 * @param settings adds to their Reactor context
	 */
	<T> Mono<T> keepFor(Mono<T> calls, UnaryOperator<Context> settings) {
		return Mono.deferContextual((context) -> {
			Kept caller = now(CallOptions.NONE, context);
			return calls.contextWrite((own) -> settings.apply(own.put(this.kept, caller)));
		});
	}

	/**
	 * Begin to find out while the thread is still that of the caller. If nobody can be
	 * found, those calls that ask are told.
	 */
	private Kept now(CallOptions view, ContextView context) {
		SpotifyIdentity named = view.identity();
		Mono<SpotifyIdentity> identity = (named != null) ? Mono.just(named) : resolve(context);
		if (!(identity instanceof Fuseable.ScalarCallable<?>)) {
			identity = identity.contextWrite((own) -> own.putAll(context)).cache();
			identity.subscribe((value) -> {
			}, (ex) -> {
			});
		}
		return new Kept(identity, locale(), (view.priority() != null) ? view.priority() : priority());
	}

	private <A, R extends @Nullable Object> R callAs(Kept caller, Function<A, R> source, A request) {
		Kept before = this.kept.get();
		this.kept.set(caller);
		try {
			return source.apply(request);
		}
		finally {
			if (before != null) {
				this.kept.set(before);
			}
			else {
				this.kept.remove();
			}
		}
	}

	private record Kept(Mono<SpotifyIdentity> identity, @Nullable Locale locale, @Nullable CallPriority priority) {

	}

}
