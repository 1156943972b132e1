package io.github.springspotify.exchange;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeoutException;

import io.github.springspotify.error.AuthenticationException;
import io.github.springspotify.error.ErrorResponse;
import io.github.springspotify.error.ErrorResponseReader;
import io.github.springspotify.error.RateLimitedException;
import io.github.springspotify.error.ReauthorizationRequiredException;
import io.github.springspotify.error.SpotifyResponseException;
import io.github.springspotify.error.SpotifyTransportException;
import io.github.springspotify.token.ClientCredentials;
import io.github.springspotify.token.SpotifyTokenEndpoint;
import io.github.springspotify.token.TokenResponse;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.codec.json.JacksonJsonDecoder;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.reactive.function.BodyInserters;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.WebClient;

/**
 * Requests tokens over a {@link WebClient}. A confidential client authenticates with HTTP
 * Basic, a public one names its client id in the form. Only {@code invalid_grant} is
 * final; every other failure leaves the refresh token valid.
 * <p>
 * Requests are repeated of which nothing was sent, and those that were refused because
 * there were too many. What fails otherwise is repeated only for tokens of the
 * application: a code or refresh token that has arrived may be used up. For the same
 * reason a refresh has {@link #TIME_FOR_REFRESH} at least, however short the timeout,
 * unless the last one has shown that refresh tokens stay valid.
 *
 * @since 0.1.0
 */
public final class WebClientTokenEndpoint implements SpotifyTokenEndpoint {

	/**
	 * How long the answer to a refresh is waited for at least: the refresh token may be
	 * used up, and the answer hold the next one.
	 */
	public static final Duration TIME_FOR_REFRESH = Duration.ofSeconds(30);

	private static final String CALL = "POST /api/token";

	private final WebClient webClient;

	private final URI tokenUri;

	private final ClientCredentials credentials;

	private final Duration timeout;

	private final ErrorResponseReader reader;

	private final RetryDecision retry;

	private final Scheduler scheduler;

	private volatile boolean refreshTokensStay;

	/**
	 * Create a token endpoint that repeats requests as {@link RetryPolicy#DEFAULT} says.
	 * @param webClientBuilder sends the requests; a copy of it is used, with codecs of
	 * our own
	 * @param accountsBaseUrl base address of the accounts service
	 * @param credentials credentials of the application
	 * @param timeout time for a token, repetitions included; a refresh may be answered
	 * later
	 * @param clock tells how far away a {@code Retry-After} date is
	 */
	public WebClientTokenEndpoint(WebClient.Builder webClientBuilder, URI accountsBaseUrl,
			ClientCredentials credentials, Duration timeout, Clock clock) {
		this(webClientBuilder, accountsBaseUrl, credentials, timeout, clock, RetryPolicy.DEFAULT);
	}

	/**
	 * Create a token endpoint.
	 * @param webClientBuilder sends the requests; a copy of it is used, with codecs of
	 * our own
	 * @param accountsBaseUrl base address of the accounts service
	 * @param credentials credentials of the application
	 * @param timeout time for a token, repetitions included; a refresh may be answered
	 * later
	 * @param clock tells how far away a {@code Retry-After} date is
	 * @param retry how often and after which delays requests are repeated
	 */
	public WebClientTokenEndpoint(WebClient.Builder webClientBuilder, URI accountsBaseUrl,
			ClientCredentials credentials, Duration timeout, Clock clock, RetryPolicy retry) {
		this(webClientBuilder, accountsBaseUrl, credentials, timeout, clock, retry, Schedulers.parallel());
	}

	/**
	 * Create a token endpoint that waits with a scheduler.
	 * @param webClientBuilder sends the requests; a copy of it is used, with codecs of
	 * our own
	 * @param accountsBaseUrl base address of the accounts service
	 * @param credentials credentials of the application
	 * @param timeout time for a token, repetitions included; a refresh may be answered
	 * later
	 * @param clock tells how far away a {@code Retry-After} date is
	 * @param retry how often and after which delays requests are repeated
	 * @param scheduler tells the time, and waits
	 */
	public WebClientTokenEndpoint(WebClient.Builder webClientBuilder, URI accountsBaseUrl,
			ClientCredentials credentials, Duration timeout, Clock clock, RetryPolicy retry, Scheduler scheduler) {
		this.webClient = webClientBuilder.clone().codecs((codecs) -> {
			codecs.defaultCodecs().jacksonJsonDecoder(new JacksonJsonDecoder(JsonMapper.shared()));
			codecs.defaultCodecs().enableLoggingRequestDetails(false);
		}).build();
		this.tokenUri = URI.create(accountsBaseUrl.toString().replaceAll("/+$", "") + "/api/token");
		this.credentials = credentials;
		this.timeout = timeout;
		this.reader = new ErrorResponseReader(clock);
		this.retry = new RetryDecision(retry, () -> ThreadLocalRandom.current().nextDouble());
		this.scheduler = scheduler;
	}

	@Override
	public Mono<TokenResponse> clientCredentials() {
		if (this.credentials.clientSecret() == null) {
			String message = "The application has no client secret, so it cannot request a token of its own. Set "
					+ "'spotify.client-secret', or make the call on behalf of a user.";
			return Mono.error(() -> new AuthenticationException(message, ErrorResponse.of(CALL, null, 401), null));
		}
		MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
		form.add("grant_type", "client_credentials");
		return post(form, true, Duration.ZERO);
	}

	@Override
	public Mono<TokenResponse> authorizationCode(String code, String redirectUri, @Nullable String codeVerifier) {
		MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
		form.add("grant_type", "authorization_code");
		form.add("code", code);
		form.add("redirect_uri", redirectUri);
		if (codeVerifier != null) {
			form.add("code_verifier", codeVerifier);
		}
		return post(form, false, Duration.ZERO);
	}

	@Override
	public Mono<TokenResponse> refresh(String refreshToken) {
		MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
		form.add("grant_type", "refresh_token");
		form.add("refresh_token", refreshToken);
		return post(form, false, this.refreshTokensStay ? Duration.ZERO : TIME_FOR_REFRESH)
			.doOnNext((response) -> this.refreshTokensStay = response.refreshToken() == null
					|| response.refreshToken().equals(refreshToken));
	}

	/**
	 * Post a form.
	 * @param safe whether it does no harm to post it twice
	 * @param patience how long an answer is waited for at least
	 */
	private Mono<TokenResponse> post(MultiValueMap<String, String> form, boolean safe, Duration patience) {
		return Mono.defer(() -> {
			CallProgress progress = new CallProgress(this.timeout, this.scheduler);
			return attempt(form, safe, patience, progress, 0)
				.onErrorMap((ex) -> FailureTranslator.translate(ex, CALL, null, progress))
				.contextWrite((context) -> context.put(CallProgress.class, progress));
		});
	}

	private Mono<TokenResponse> attempt(MultiValueMap<String, String> form, boolean safe, Duration patience,
			CallProgress progress, int retries) {
		Duration remaining = progress.remaining();
		Duration time = (remaining.compareTo(patience) > 0) ? remaining : patience;
		return send(form, progress).timeout(time, Mono.error(() -> tooLate(time, progress)), this.scheduler)
			.onErrorResume((ex) -> {
				// What may safely be repeated is so for the same reason as a read
				Duration delay = delay(ex, new RetryDecision.Situation(safe ? HttpMethod.GET : HttpMethod.POST, retries,
						null, progress.remaining()));
				if (delay == null) {
					return Mono.error(ex);
				}
				progress.waiting("waiting to try again");
				return Mono.delay(delay, this.scheduler)
					.then(Mono.defer(() -> attempt(form, safe, patience, progress, retries + 1)));
			});
	}

	private @Nullable Duration delay(Throwable failure, RetryDecision.Situation situation) {
		if (failure instanceof RateLimitedException limited) {
			return this.retry.afterRefusal(limited.getRetryAfter(), situation);
		}
		if (failure instanceof SpotifyResponseException refused) {
			return this.retry.afterAnswer(refused.getStatus(), situation);
		}
		return this.retry.afterFault(ConnectionFault.of(failure), situation);
	}

	private Mono<TokenResponse> send(MultiValueMap<String, String> form, CallProgress progress) {
		String secret = this.credentials.clientSecret();
		progress.attempt();
		progress.goingTo(this.tokenUri.getHost());
		return this.webClient.post().uri(this.tokenUri).headers((headers) -> {
			if (secret != null) {
				headers.setBasicAuth(this.credentials.clientId(), secret);
			}
			else {
				form.set("client_id", this.credentials.clientId());
			}
		}).accept(MediaType.APPLICATION_JSON).body((message, context) -> {
			progress.sent();
			return BodyInserters.fromFormData(form).insert(message, context);
		}).exchangeToMono((response) -> read(response, progress));
	}

	private Mono<TokenResponse> read(ClientResponse response, CallProgress progress) {
		int status = response.statusCode().value();
		progress.answered(status, response.headers().asHttpHeaders().getFirst("Content-Type"));
		if (response.statusCode().is2xxSuccessful()) {
			return response.bodyToMono(TokenResponse.class)
				.switchIfEmpty(Mono.error(() -> FailureTranslator.unreadable(CALL, null, progress)));
		}
		return BoundedBody.read(response)
			.map((body) -> this.reader.read(CALL, null, status, response.headers().asHttpHeaders(), body))
			.flatMap((refusal) -> Mono.error(toException(refusal.withAttempts(progress.attempts()))));
	}

	private static RuntimeException toException(ErrorResponse refusal) {
		String detail = (refusal.detail() != null) ? refusal.detail() : "";
		if (refusal.status() == 400 && detail.startsWith("invalid_grant")) {
			return new ReauthorizationRequiredException(
					refusal.describe() + ". The user has to log in with Spotify again.", refusal, null);
		}
		if (detail.startsWith("invalid_client")) {
			return new AuthenticationException(refusal.describe()
					+ ". Check 'spotify.client-id' and 'spotify.client-secret' against Spotify's developer dashboard.",
					refusal, null);
		}
		return ResponseExceptions.of(refusal, Set.of());
	}

	private SpotifyTransportException tooLate(Duration time, CallProgress progress) {
		String limit = (time.compareTo(this.timeout) > 0) ? time.toMillis() + " ms"
				: "'spotify.timeout' (" + this.timeout.toMillis() + " ms)";
		return new SpotifyTransportException(CALL + " did not end within " + limit + "; it had been "
				+ progress.doingSince() + progress.tried() + " The refresh token is kept.", true,
				new TimeoutException());
	}

}
