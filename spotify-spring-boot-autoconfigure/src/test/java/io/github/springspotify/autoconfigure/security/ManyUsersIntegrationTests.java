package io.github.springspotify.autoconfigure.security;

import java.lang.reflect.Method;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import io.github.springspotify.SpotifyClient;
import io.github.springspotify.model.Page;
import io.github.springspotify.test.MockSpotify;
import io.github.springspotify.test.MockUser;
import io.github.springspotify.token.SpotifyIdentity;
import io.github.springspotify.token.SpotifyTokenStore;
import io.github.springspotify.token.StoredToken;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.user.DefaultOAuth2User;
import org.springframework.security.oauth2.core.user.OAuth2UserAuthority;
import org.springframework.util.ReflectionUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Fifty threads, ten users, one client: every answer belongs to its caller.
 */
class ManyUsersIntegrationTests {

	private static final int THREADS = 50;

	private static final int CALLS = 20;

	private final MockSpotify spotify = MockSpotify.start();

	private final List<MockUser> users = new ArrayList<>();

	private TestApplication application;

	@BeforeEach
	void start() {
		this.application = TestApplication.run(this.spotify, List.of());
		for (int i = 0; i < 10; i++) {
			MockUser user = this.spotify.addUser("user" + i, "User " + i);
			MockSpotify.Tokens tokens = this.spotify.issueTokens(user.id());
			this.application.bean(SpotifyTokenStore.class)
				.replace(SpotifyIdentity.user(user.accountId()),
						StoredToken.ofRefreshToken(tokens.refreshToken(), Instant.now()));
			this.users.add(user);
		}
	}

	@AfterEach
	void stop() {
		this.application.close();
		this.spotify.close();
	}

	@ParameterizedTest(name = "{0} threads")
	@MethodSource("executors")
	void answersBelongToTheirCallers(String kind, ExecutorService executor) throws Exception {
		CountDownLatch start = new CountDownLatch(1);
		List<Future<List<String>>> results = new ArrayList<>();
		for (int thread = 0; thread < THREADS; thread++) {
			int offset = thread;
			Callable<List<String>> work = () -> callAs(offset, start);
			results.add(executor.submit(work));
		}
		start.countDown();
		for (int thread = 0; thread < THREADS; thread++) {
			int offset = thread;
			List<String> expected = Stream.iterate(0, (call) -> call + 1)
				.limit(CALLS)
				.map((call) -> userFor(offset, call).id())
				.toList();
			assertThat(results.get(thread).get(60, TimeUnit.SECONDS)).isEqualTo(expected);
		}
		executor.shutdown();
		assertThat(this.spotify.requests("/api/token")).as("one refresh for each user").hasSize(this.users.size());
	}

	@Test
	void pagesBelongToTheUserWhoseRequestWalks() throws Exception {
		ExecutorService requests = Executors.newFixedThreadPool(this.users.size());
		Map<MockUser, Future<List<String>>> walks = new LinkedHashMap<>();
		for (MockUser user : this.users) {
			walks.put(user, requests.submit(() -> walkAs(user)));
		}
		for (MockUser user : this.users) {
			assertThat(walks.get(user).get(60, TimeUnit.SECONDS)).hasSize(CALLS).containsOnly(user.id());
		}
		requests.shutdown();
	}

	/**
	 * Virtual threads exist from JDK 21 on.
	 */
	static Stream<Arguments> executors() {
		Method virtual = ReflectionUtils.findMethod(Executors.class, "newVirtualThreadPerTaskExecutor");
		Stream<Arguments> platform = Stream.of(Arguments.of("platform", Executors.newFixedThreadPool(THREADS)));
		return (virtual != null) ? Stream.concat(platform,
				Stream.of(Arguments.of("virtual", ReflectionUtils.invokeMethod(virtual, null)))) : platform;
	}

	private MockUser userFor(int thread, int call) {
		return this.users.get((thread + call * 7) % this.users.size());
	}

	private List<String> callAs(int thread, CountDownLatch start) throws InterruptedException {
		SpotifyClient client = this.application.bean(SpotifyClient.class);
		start.await();
		List<String> ids = new ArrayList<>();
		for (int call = 0; call < CALLS; call++) {
			SecurityContextHolder.setContext(contextOf(userFor(thread, call)));
			ids.add(client.users().getCurrent().id());
			SecurityContextHolder.clearContext();
		}
		return ids;
	}

	private List<String> walkAs(MockUser user) {
		SpotifyClient client = this.application.bean(SpotifyClient.class);
		SecurityContextHolder.setContext(contextOf(user));
		try {
			return client.pages().of((paging) -> {
				int offset = (paging.offset() != null) ? paging.offset() : 0;
				return new Page<>(null, List.of(client.users().getCurrent().id()), 1, null, offset, null, CALLS);
			}).items().toList();
		}
		finally {
			SecurityContextHolder.clearContext();
		}
	}

	private static SecurityContext contextOf(MockUser user) {
		OAuth2UserAuthority authority = new OAuth2UserAuthority(Map.of("account_id", user.accountId()), "account_id");
		DefaultOAuth2User principal = new DefaultOAuth2User(Set.of(authority), authority.getAttributes(), "account_id");
		return new SecurityContextImpl(new OAuth2AuthenticationToken(principal, Set.of(authority), "spotify"));
	}

}
