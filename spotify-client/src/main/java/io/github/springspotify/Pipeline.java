package io.github.springspotify;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

import io.github.springspotify.cache.CacheSettings;
import io.github.springspotify.cache.CacheStages;
import io.github.springspotify.cache.SharedCache;
import io.github.springspotify.cache.SpotifyCache;
import io.github.springspotify.exchange.CoalescingExchangeAdapter;
import io.github.springspotify.exchange.DeadlineExchangeAdapter;
import io.github.springspotify.exchange.ErrorMappingExchangeFilterFunction;
import io.github.springspotify.exchange.GateExchangeFilterFunction;
import io.github.springspotify.exchange.IdentityExchangeFilterFunction;
import io.github.springspotify.exchange.PreFlightExchangeFilterFunction;
import io.github.springspotify.exchange.QuotaKnowledge;
import io.github.springspotify.exchange.RateLimitGate;
import io.github.springspotify.exchange.RequestHeadersExchangeFilterFunction;
import io.github.springspotify.exchange.RetryExchangeFilterFunction;
import io.github.springspotify.exchange.RetryPolicy;
import io.github.springspotify.exchange.TokenExchangeFilterFunction;
import io.github.springspotify.exchange.WebClientTokenEndpoint;
import io.github.springspotify.token.SpotifyTokenProvider;
import io.micrometer.observation.ObservationRegistry;
import org.jspecify.annotations.Nullable;
import reactor.core.scheduler.Scheduler;

import org.springframework.http.codec.ClientCodecConfigurer;
import org.springframework.http.codec.json.JacksonJsonDecoder;
import org.springframework.http.codec.json.JacksonJsonEncoder;
import org.springframework.web.reactive.function.client.ExchangeFilterFunction;
import org.springframework.web.reactive.function.client.ExchangeStrategies;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.support.WebClientAdapter;
import org.springframework.web.service.invoker.HttpExchangeAdapter;
import org.springframework.web.service.invoker.HttpServiceProxyFactory;

/**
 * Puts the stages of a call together: cache, deadline, coalescing, error mapping,
 * identity, pre-flight, retry, gate, headers, token, the user's filters, HTTP.
 */
record Pipeline(URI apiBaseUrl, URI accountsBaseUrl, Duration timeout, @Nullable Locale locale, QuotaKnowledge quota,
		RetryPolicy retry, Duration rateLimitMaxWait, @Nullable RateLimitGate rateLimitGate,
		@Nullable CacheSettings cache, @Nullable SharedCache sharedCache, @Nullable Observations observations,
		Clock clock, Scheduler scheduler) {

	/**
	 * Largest body that is read. A page of 50 tracks with all their markets has about 1
	 * MB.
	 */
	private static final int MAX_BODY_SIZE = 10 * 1024 * 1024;

	/**
	 * Time over which Spotify counts calls.
	 */
	private static final Duration WINDOW = Duration.ofSeconds(30);

	ReactiveGroups build(WebClient.@Nullable Builder given, TokenSource tokenSource, CurrentCaller caller,
			List<ExchangeFilterFunction> filters, View base, int concurrency) {
		RateLimitGate gate = (this.rateLimitGate != null) ? this.rateLimitGate
				: new RateLimitGate(WINDOW, this.clock, this.scheduler);
		OwnConnector connector = (given != null) ? OwnConnector.NONE : OwnConnector.open();
		WebClient.Builder builder = withCodecs((given != null) ? given.clone() : connector.webClientBuilder());
		CacheStages caching = (this.cache != null) ? new CacheStages(this.cache, this.apiBaseUrl, this.clock,
				this.sharedCache, ExchangeStrategies.builder().codecs(Pipeline::configure).build()) : null;
		SpotifyCache cache = (caching != null) ? caching.cache() : CacheStages.none();
		SpotifyTokenProvider provider = tokenSource.create((credentials) -> new WebClientTokenEndpoint(builder,
				this.accountsBaseUrl, credentials, this.timeout, this.clock, this.retry, gate), this.clock, cache);
		WebClient.Builder apiBuilder = builder.clone().baseUrl(this.apiBaseUrl.toString());
		if (this.observations != null) {
			apiBuilder.observationRegistry(ObservationRegistry.NOOP);
		}
		WebClient apiClient = apiBuilder.filters((stages) -> {
			stages.add(0, new ErrorMappingExchangeFilterFunction(this.clock, this.apiBaseUrl, this.quota));
			stages.add(1, new IdentityExchangeFilterFunction(caller::resolve));
			stages.add(2, new PreFlightExchangeFilterFunction(this.quota));
			stages.add(3, new RetryExchangeFilterFunction(this.retry, this.scheduler));
			stages.add(4, new GateExchangeFilterFunction(gate, this.rateLimitMaxWait, this.apiBaseUrl, this.clock,
					this.scheduler));
			stages.add(5, new RequestHeadersExchangeFilterFunction(this.locale));
			stages.add(6, new TokenExchangeFilterFunction(provider, this.apiBaseUrl));
			if (caching != null) {
				stages.add(7, caching.filter());
			}
			stages.addAll(filters);
			if (this.observations != null) {
				this.observations.around(stages, this.apiBaseUrl);
			}
		}).build();
		HttpExchangeAdapter http = WebClientAdapter.create(apiClient);
		DeadlineExchangeAdapter calls = new DeadlineExchangeAdapter((caching != null)
				? new CoalescingExchangeAdapter(caching.fill(http), caching::sharedBy, this.scheduler) : http,
				this.timeout, this.scheduler);
		HttpExchangeAdapter adapter = observed(
				(caching != null) ? caching.lookUp(calls, caller::resolve, this.locale) : calls);
		return new ReactiveGroups(adapter, factory(adapter), base, caller, this.quota, cache, concurrency, () -> {
			calls.close();
			connector.close();
			if (caching != null) {
				caching.close();
			}
		});
	}

	private HttpExchangeAdapter observed(HttpExchangeAdapter adapter) {
		return (this.observations != null) ? this.observations.calls(adapter) : adapter;
	}

	private HttpServiceProxyFactory factory(HttpExchangeAdapter adapter) {
		return HttpServiceProxyFactory.builderFor(adapter)
			.customArgumentResolver(new IdArgumentResolver())
			.customArgumentResolver(new QueryArgumentResolver())
			.httpRequestValuesProcessor(new EndpointProcessor(this.quota, new UriTemplates(this.apiBaseUrl)))
			.build();
	}

	private static WebClient.Builder withCodecs(WebClient.Builder builder) {
		return builder.codecs(Pipeline::configure);
	}

	private static void configure(ClientCodecConfigurer codecs) {
		codecs.defaultCodecs().jacksonJsonDecoder(new JacksonJsonDecoder(SpotifyJson.MAPPER));
		codecs.defaultCodecs().jacksonJsonEncoder(new JacksonJsonEncoder(SpotifyJson.MAPPER));
		codecs.defaultCodecs().maxInMemorySize(MAX_BODY_SIZE);
		codecs.defaultCodecs().enableLoggingRequestDetails(false);
	}

}
