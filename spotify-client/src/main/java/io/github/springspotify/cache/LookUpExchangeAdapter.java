package io.github.springspotify.cache;

import java.lang.reflect.Type;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Supplier;

import io.github.springspotify.endpoint.Endpoint;
import io.github.springspotify.exchange.CacheMode;
import io.github.springspotify.exchange.CallOptions;
import io.github.springspotify.exchange.DeadlineExchangeAdapter;
import io.github.springspotify.exchange.IdentityExchangeFilterFunction;
import io.github.springspotify.token.SpotifyIdentity;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.util.context.ContextView;

import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.web.service.invoker.HttpRequestValues;
import org.springframework.web.service.invoker.ReactorHttpExchangeAdapterDecorator;
import org.springframework.web.util.UriBuilderFactory;

/**
 * The first stage of a call: answers reads from the cache, and has nothing else of the
 * call begin if it can.
 */
final class LookUpExchangeAdapter extends ReactorHttpExchangeAdapterDecorator {

	private final DeadlineExchangeAdapter delegate;

	private final ResponseCache cache;

	private final FetchContext fetches;

	private final Function<ContextView, Mono<SpotifyIdentity>> identities;

	private final @Nullable Locale locale;

	/**
	 * Create an adapter.
	 * @param identities finds the caller where the view does not name one
	 * @param locale language of calls that name none
	 */
	LookUpExchangeAdapter(DeadlineExchangeAdapter delegate, ResponseCache cache, FetchContext fetches,
			Function<ContextView, Mono<SpotifyIdentity>> identities, @Nullable Locale locale) {
		super(delegate);
		this.delegate = delegate;
		this.cache = cache;
		this.fetches = fetches;
		this.identities = identities;
		this.locale = locale;
	}

	@Override
	public <T> Mono<T> exchangeForBodyMono(HttpRequestValues values, ParameterizedTypeReference<T> type) {
		return lookUp(values, type, LookUpExchangeAdapter::bodyOf, () -> super.exchangeForBodyMono(values, type));
	}

	@Override
	public <T> Mono<ResponseEntity<T>> exchangeForEntityMono(HttpRequestValues values,
			ParameterizedTypeReference<T> type) {
		return lookUp(values, type, (entry) -> Mono.just(responseOf(entry, this.cache.now())),
				() -> super.exchangeForEntityMono(values, type));
	}

	private static <T> Mono<T> bodyOf(Entry entry) {
		T value = valueOf(entry);
		return (value != null) ? Mono.just(value) : Mono.empty();
	}

	@SuppressWarnings("unchecked")
	private static <T> @Nullable T valueOf(Entry entry) {
		return (T) entry.value();
	}

	/**
	 * Return an answer as it is given to a caller (RFC 9111 §5.1).
	 */
	static <T> ResponseEntity<T> responseOf(Entry entry, long now) {
		return ResponseEntity.status(entry.status()).headers((headers) -> {
			headers.putAll(entry.headers());
			headers.set(HttpHeaders.AGE, String.valueOf(entry.lifetime().age(now) / 1000));
		}).body(valueOf(entry));
	}

	private <T> Mono<T> lookUp(HttpRequestValues values, ParameterizedTypeReference<?> type,
			Function<Entry, Mono<T>> given, Supplier<Mono<T>> exchange) {
		if (!isPlainRead(values)) {
			return exchange.get().contextWrite(this.fetches::without);
		}
		return Mono.deferContextual((context) -> {
			CallOptions options = CallOptions.from(context);
			if (options.cacheMode() == CacheMode.OFF) {
				return exchange.get().contextWrite(this.fetches::without);
			}
			return withIdentity(options, context, values, (identity) -> {
				CallOptions named = options.withIdentity(identity);
				CacheKey key = keyOf(values, type.getType(), named, Partition.of(identity));
				return new CachedRead<>(this.cache, this.fetches, key, values, named, given, exchange, this.delegate)
					.answer(context);
			});
		});
	}

	/**
	 * Requests with conditions of their own are the caller's business. With credentials
	 * of its own, the answer is for somebody whom the cache does not know.
	 */
	private static boolean isPlainRead(HttpRequestValues values) {
		HttpHeaders headers = values.getHeaders();
		return values.getHttpMethod() == HttpMethod.GET && values.getBodyValue() == null
				&& values.getCookies().isEmpty() && !headers.containsHeader(HttpHeaders.AUTHORIZATION)
				&& !headers.containsHeader(HttpHeaders.IF_NONE_MATCH)
				&& !headers.containsHeader(HttpHeaders.IF_MODIFIED_SINCE) && !headers.containsHeader(HttpHeaders.RANGE);
	}

	private CacheKey keyOf(HttpRequestValues values, Type type, CallOptions options, Partition partition) {
		Locale locale = (options.locale() != null) ? options.locale() : this.locale;
		String language = (locale != null) ? locale.toLanguageTag()
				: values.getHeaders().getFirst(HttpHeaders.ACCEPT_LANGUAGE);
		return new CacheKey(partition, Objects.requireNonNull(uriOf(values)), values.getUriVariables(), language, type);
	}

	/**
	 * Templates are below the base address, but in interfaces of the application that say
	 * otherwise. A whole address goes before both.
	 */
	private static @Nullable String uriOf(HttpRequestValues values) {
		if (values.getUri() != null) {
			return values.getUri().toString();
		}
		String template = values.getUriTemplate();
		UriBuilderFactory elsewhere = values.getAttributes().containsKey(Endpoint.ATTRIBUTE) ? null
				: values.getUriBuilderFactory();
		return (elsewhere != null && template != null) ? elsewhere.expand(template, values.getUriVariables()).toString()
				: template;
	}

	/**
	 * Who is calling is mostly known at once. Where it is not, waiting for it counts as a
	 * part of the call.
	 */
	private <T> Mono<T> withIdentity(CallOptions options, ContextView context, HttpRequestValues values,
			Function<SpotifyIdentity, Mono<T>> call) {
		if (options.identity() != null) {
			return call.apply(options.identity());
		}
		Mono<SpotifyIdentity> found = this.identities.apply(context);
		Mono<SpotifyIdentity> identity = found.switchIfEmpty(Mono.error(IdentityExchangeFilterFunction::noIdentity));
		return (found instanceof Callable<?>) ? identity.flatMap(call)
				: this.delegate.begin(this.delegate.prepare(identity, values).flatMap(call));
	}

}
