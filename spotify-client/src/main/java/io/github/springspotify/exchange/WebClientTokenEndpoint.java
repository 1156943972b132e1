package io.github.springspotify.exchange;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
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
 * there were too many; from then on all wait, for whomever they are, as long as was asked
 * for, or fail with a {@link RateLimitedException}. What fails otherwise is repeated only
 * for tokens of the application: a code or refresh token that has arrived may be used up.
 * For the same reason a refresh has {@link #TIME_FOR_REFRESH} at least, however short the
 * timeout, unless all so far have shown that refresh tokens stay valid.
 *
 * @since 0.1.0
 */
public final class WebClientTokenEndpoint implements SpotifyTokenEndpoint {

	/**
	 * How long the answer to a refresh is waited for at least: the refresh token may be
	 * used up, and the answer hold the next one.
	 */
	public static final Duration TIME_FOR_REFRESH = Duration.ofSeconds(30);

	private static final Logger logger = LoggerFactory.getLogger(WebClientTokenEndpoint.class);

	private static final String CALL = "POST /api/token";

	/**
	 * Largest answer that is read. Spotify's have less than 1 KB.
	 */
	private static final int MAX_BODY_SIZE = 64 * 1024;

	private final WebClient webClient;

	private final URI tokenUri;

	private final ClientCredentials credentials;

	private final Duration timeout;

	private final ErrorResponseReader reader;

	private final Clock clock;

	private final RetryPolicy policy;

	private final RetryDecision retry;

	private final TokenPause pause;

	private final Scheduler scheduler;

	private volatile boolean refreshTokenHasStayed;

	private volatile boolean refreshTokenWasReplaced;

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
		this(webClientBuilder, accountsBaseUrl, credentials, timeout, clock, retry,
				new TokenPause(Schedulers.parallel()), Schedulers.parallel());
	}

	/**
	 * Create a token endpoint for one of several clients of a client id.
	 * @param webClientBuilder sends the requests; a copy of it is used, with codecs of
	 * our own
	 * @param accountsBaseUrl base address of the accounts service
	 * @param credentials credentials of the application
	 * @param timeout time for a token, repetitions included; a refresh may be answered
	 * later
	 * @param clock tells how far away a {@code Retry-After} date is
	 * @param retry how often and after which delays requests are repeated
	 * @param gate where it is known how long requests for tokens have to wait
	 */
	public WebClientTokenEndpoint(WebClient.Builder webClientBuilder, URI accountsBaseUrl,
			ClientCredentials credentials, Duration timeout, Clock clock, RetryPolicy retry, RateLimitGate gate) {
		this(webClientBuilder, accountsBaseUrl, credentials, timeout, clock, retry, gate.tokens(), gate.scheduler());
	}

	private WebClientTokenEndpoint(WebClient.Builder webClientBuilder, URI accountsBaseUrl,
			ClientCredentials credentials, Duration timeout, Clock clock, RetryPolicy policy, TokenPause pause,
			Scheduler scheduler) {
		this.webClient = webClientBuilder.clone().codecs((codecs) -> {
			codecs.defaultCodecs().jacksonJsonDecoder(new JacksonJsonDecoder(JsonMapper.shared()));
			codecs.defaultCodecs().maxInMemorySize(MAX_BODY_SIZE);
			codecs.defaultCodecs().enableLoggingRequestDetails(false);
		}).build();
		this.tokenUri = URI.create(accountsBaseUrl.toString().replaceAll("/+$", "") + "/api/token");
		this.credentials = credentials;
		this.timeout = timeout;
		this.clock = clock;
		this.reader = ErrorResponseReader.withoutQuotes(clock);
		this.policy = policy;
		this.retry = new RetryDecision(policy, () -> ThreadLocalRandom.current().nextDouble());
		this.pause = pause;
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
		boolean staying = this.refreshTokenHasStayed && !this.refreshTokenWasReplaced;
		return post(form, false, staying ? Duration.ZERO : TIME_FOR_REFRESH)
			.doOnNext((response) -> learn(refreshToken, response.refreshToken()));
	}

	private void learn(String sent, @Nullable String received) {
		if (received == null || received.equals(sent)) {
			this.refreshTokenHasStayed = true;
		}
		else {
			this.refreshTokenWasReplaced = true;
		}
	}

	/**
	 * Post a form.
	 * @param safe whether it does no harm to post it twice
	 * @param patience how long an answer is waited for at least
	 */
	private Mono<TokenResponse> post(MultiValueMap<String, String> form, boolean safe, Duration patience) {
		return Mono.defer(() -> {
			CallProgress progress = new CallProgress(this.timeout, this.scheduler);
			return new Request(form, safe, patience, progress).attempt(0)
				.onErrorMap((ex) -> FailureTranslator.translate(ex, CALL, null, progress))
				.contextWrite((context) -> LateFailures.quiet(context.put(CallProgress.class, progress)));
		});
	}

	private Mono<TokenResponse> send(MultiValueMap<String, String> form, CallProgress progress, AnswerTime time) {
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
		})
			.accept(MediaType.APPLICATION_JSON)
			.body((message, context) -> BodyInserters.fromFormData(form)
				.insert(new RequestInTime(message, time, progress), context))
			.exchangeToMono((response) -> read(response, progress));
	}

	private Mono<TokenResponse> read(ClientResponse response, CallProgress progress) {
		int status = response.statusCode().value();
		progress.answered(status, response.headers().asHttpHeaders().getFirst("Content-Type"));
		if (status != HttpStatus.TOO_MANY_REQUESTS.value()) {
			this.pause.answered();
		}
		if (response.statusCode().is2xxSuccessful()) {
			return response.bodyToMono(TokenResponse.class)
				.switchIfEmpty(Mono.error(() -> FailureTranslator.unreadable(CALL, null, progress)));
		}
		return BoundedBody.read(response, this.scheduler)
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

	/**
	 * A request with its repetitions.
	 */
	private final class Request {

		private final MultiValueMap<String, String> form;

		private final HttpMethod method;

		private final Duration patience;

		private final CallProgress progress;

		private Request(MultiValueMap<String, String> form, boolean safe, Duration patience, CallProgress progress) {
			this.form = form;
			// What may safely be repeated is so for the same reason as a read
			this.method = safe ? HttpMethod.GET : HttpMethod.POST;
			this.patience = patience;
			this.progress = progress;
		}

		private Mono<TokenResponse> attempt(int retries) {
			Duration wait = WebClientTokenEndpoint.this.pause.enter();
			if (!wait.isZero()) {
				return isInTime(wait) ? attemptAfter(wait, retries) : Mono.error(() -> notSent(wait));
			}
			Duration remaining = this.progress.remaining();
			Duration time = (remaining.compareTo(this.patience) > 0) ? remaining : this.patience;
			AnswerTime answerTime = new AnswerTime(time, this.patience, WebClientTokenEndpoint.this.scheduler);
			return send(this.form, this.progress, answerTime).timeout(answerTime.end(), Mono.error(() -> tooLate(time)))
				.onErrorResume((ex) -> (ex instanceof RateLimitedException refusal) ? afterRefusal(refusal, retries)
						: afterFailure(ex, retries));
		}

		private Mono<TokenResponse> attemptAfter(Duration wait, int retries) {
			this.progress.waiting("waiting to try again");
			return Mono.delay(wait, WebClientTokenEndpoint.this.scheduler).then(Mono.defer(() -> attempt(retries)));
		}

		private boolean isInTime(Duration wait) {
			return wait.compareTo(this.progress.remaining()) < 0;
		}

		private Mono<TokenResponse> afterRefusal(RateLimitedException refusal, int retries) {
			TokenPause pause = WebClientTokenEndpoint.this.pause;
			boolean first = pause.refused(refusal.getRetryAfter(), WebClientTokenEndpoint.this.policy);
			Duration wait = pause.remaining();
			if (first) {
				logger.warn("{} was refused because of the rate limit. All requests for tokens wait until {}.", CALL,
						resumption(wait));
			}
			return isInTime(wait) ? attemptAfter(wait, retries) : Mono.error(refusal);
		}

		private Mono<TokenResponse> afterFailure(Throwable failure, int retries) {
			Duration delay = delay(failure, retries);
			return (delay != null) ? attemptAfter(delay, retries + 1) : Mono.error(failure);
		}

		private @Nullable Duration delay(Throwable failure, int retries) {
			RetryDecision retry = WebClientTokenEndpoint.this.retry;
			RetryDecision.Situation situation = new RetryDecision.Situation(this.method, retries, null,
					this.progress.remaining());
			if (failure instanceof SpotifyResponseException refused) {
				return retry.afterAnswer(refused.getStatus(), situation);
			}
			return retry.afterFault(ConnectionFault.of(failure, this.progress.requests()), situation);
		}

		private Instant resumption(Duration wait) {
			return WebClientTokenEndpoint.this.clock.instant().plus(wait).truncatedTo(ChronoUnit.MILLIS);
		}

		private RateLimitedException notSent(Duration wait) {
			Instant until = resumption(wait);
			return new RateLimitedException(
					CALL + " was not sent" + ((this.progress.attempts() > 0) ? " again" : "")
							+ ": Spotify has refused requests for tokens until " + until
							+ ", which is longer than 'spotify.timeout' ("
							+ WebClientTokenEndpoint.this.timeout.toMillis() + " ms) allows. Tokens are kept.",
					new ErrorResponse(CALL, null, HttpStatus.TOO_MANY_REQUESTS.value(), null, null, wait, until,
							this.progress.attempts()),
					null);
		}

		private SpotifyTransportException tooLate(Duration time) {
			Duration timeout = WebClientTokenEndpoint.this.timeout;
			String limit = (time.compareTo(timeout) > 0) ? time.toMillis() + " ms"
					: "'spotify.timeout' (" + timeout.toMillis() + " ms)";
			return new SpotifyTransportException(CALL + " did not end within " + limit + "; it had been "
					+ this.progress.doingSince() + this.progress.tried() + " The refresh token is kept.", true,
					new TimeoutException());
		}

	}

}
