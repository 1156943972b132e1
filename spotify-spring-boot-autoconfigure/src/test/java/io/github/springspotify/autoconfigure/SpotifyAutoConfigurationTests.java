package io.github.springspotify.autoconfigure;

import java.lang.reflect.Method;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

import io.github.springspotify.ReactiveSpotifyClient;
import io.github.springspotify.SpotifyClient;
import io.github.springspotify.SpotifyClientBuilder;
import io.github.springspotify.autoconfigure.security.SpotifyLoginAutoConfiguration;
import io.github.springspotify.error.AuthenticationException;
import io.github.springspotify.model.SearchType;
import io.github.springspotify.operations.AlbumOperations;
import io.github.springspotify.operations.ReactiveUserOperations;
import io.github.springspotify.operations.SearchOperations;
import io.github.springspotify.operations.UserOperations;
import io.github.springspotify.test.MockSpotify;
import io.github.springspotify.token.AccessToken;
import io.github.springspotify.token.InMemorySpotifyTokenStore;
import io.github.springspotify.token.RefreshLease;
import io.github.springspotify.token.SpotifyIdentity;
import io.github.springspotify.token.SpotifyReauthorizationDueEvent;
import io.github.springspotify.token.SpotifyTokenEvent;
import io.github.springspotify.token.SpotifyTokenProvider;
import io.github.springspotify.token.SpotifyTokenStore;
import io.github.springspotify.token.SpotifyTokens;
import io.github.springspotify.token.StoredToken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.context.runner.ReactiveWebApplicationContextRunner;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.web.reactive.function.client.WebClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.BDDMockito.mock;

class SpotifyAutoConfigurationTests extends AbstractAutoConfigurationTests {

	@Test
	void bothClientsAndTheirGroupsAreBeans() {
		this.runner.withPropertyValues(this.client)
			.run((context) -> assertThat(context).hasSingleBean(SpotifyClient.class)
				.hasSingleBean(ReactiveSpotifyClient.class)
				.hasSingleBean(AlbumOperations.class)
				.hasSingleBean(ReactiveUserOperations.class)
				.hasSingleBean(SpotifyTokenStore.class));
	}

	@ParameterizedTest
	@ValueSource(classes = { SpotifyClient.class, ReactiveSpotifyClient.class })
	void everyGroupOfClientIsBean(Class<?> client) {
		Class<?>[] groups = Arrays.stream(client.getMethods())
			.map(Method::getReturnType)
			.filter((type) -> type.getSimpleName().endsWith("Operations"))
			.toArray(Class<?>[]::new);
		this.runner.withPropertyValues(this.client).run((context) -> {
			for (Class<?> group : groups) {
				assertThat(context).hasSingleBean(group);
			}
		});
	}

	@Test
	void operationsOfTheApplicationAreInjectedInsteadOfOurs() {
		AlbumOperations own = mock(AlbumOperations.class);
		this.runner.withPropertyValues(this.client)
			.withBean("albums", AlbumOperations.class, () -> own)
			.run((context) -> assertThat(context.getBean(AlbumOperations.class)).isSameAs(own));
	}

	@Test
	void operationsOfTheApplicationMayHaveTheNameOfOurs() {
		AlbumOperations own = mock(AlbumOperations.class);
		this.runner.withPropertyValues(this.client)
			.withBean("spotifyAlbumOperations", AlbumOperations.class, () -> own)
			.run((context) -> assertThat(context.getBean(AlbumOperations.class)).isSameAs(own));
	}

	@Test
	void operationsOfAParentAreInjectedInsteadOfOurs() {
		AlbumOperations own = mock(AlbumOperations.class);
		new ApplicationContextRunner().withBean("spotifyAlbumOperations", AlbumOperations.class, () -> own)
			.run((parent) -> this.runner.withPropertyValues(this.client)
				.withParent(parent)
				.withBean(Shelf.class)
				.run((context) -> assertThat(context.getBean(Shelf.class).albums()).isSameAs(own)));
	}

	@Test
	void authorizationMakesNoClientThatNobodyHasAskedFor() {
		this.runner.withPropertyValues(this.client).run((context) -> {
			context.getBean(SpotifyTokens.class)
				.connect(SpotifyIdentity.user("bram"), StoredToken.ofRefreshToken("refresh", Instant.now()));
			assertThat(context.getBeanFactory().containsSingleton("reactiveSpotifyClient")).isFalse();
		});
	}

	@Test
	void callsWithoutUserAreMadeWithClientCredentials() {
		this.runner.withPropertyValues(this.client).run((context) -> {
			assertThat(context.getBean(SearchOperations.class).search("a", Set.of(SearchType.ALBUM)).albums().items())
				.isNotEmpty();
			assertThat(this.spotify.requests("/api/token")).singleElement()
				.satisfies((request) -> assertThat(request.form("grant_type")).isEqualTo("client_credentials"));
		});
	}

	@Test
	void callsThatNeedAUserAreRefusedWithoutOne() {
		this.runner.withPropertyValues(this.client).run((context) -> {
			assertThatExceptionOfType(AuthenticationException.class)
				.isThrownBy(() -> context.getBean(SpotifyClient.class).users().getCurrent())
				.withMessageContaining("GET /me needs a user");
			assertThat(this.spotify.requests()).isEmpty();
		});
	}

	@Test
	void reactiveClientWorksInReactiveApplications() {
		new ReactiveWebApplicationContextRunner().withInitializer(new SpotifyApplicationContextInitializer())
			.withConfiguration(AUTO_CONFIGURATIONS)
			.withPropertyValues(this.client)
			.run((context) -> assertThat(context.getBean(ReactiveSpotifyClient.class)
				.search()
				.search("a", Set.of(SearchType.ARTIST))
				.block()
				.artists()
				.items()).isNotEmpty());
	}

	@Test
	void accessTokenIsSentWithEveryCall() {
		String token = this.spotify.issueTokens("bram").accessToken();
		this.runner
			.withPropertyValues("spotify.access-token=" + token, "spotify.api-base-url=" + this.spotify.apiBaseUrl())
			.run((context) -> assertThat(context.getBean(SpotifyClient.class).users().getCurrent().id())
				.isEqualTo("bram"));
	}

	@Test
	void accessTokenOfOneUserIsNotSentOnBehalfOfOthers() {
		String token = this.spotify.issueTokens("bram").accessToken();
		this.runner
			.withPropertyValues("spotify.access-token=" + token, "spotify.api-base-url=" + this.spotify.apiBaseUrl())
			.run((context) -> {
				assertThatExceptionOfType(AuthenticationException.class)
					.isThrownBy(() -> context.getBean(SpotifyClient.class).asUser("aurora").users().getCurrent())
					.withMessageContaining("one access token");
				assertThat(this.spotify.requests()).isEmpty();
			});
	}

	@Test
	void refreshTokenOfOneUserIsEnoughForABot() {
		String token = this.spotify.issueTokens("aurora").refreshToken();
		this.runner.withPropertyValues(this.client)
			.withPropertyValues("spotify.user-refresh-token=" + token)
			.run((context) -> assertThat(context.getBean(SpotifyClient.class).users().getCurrent().id())
				.isEqualTo("aurora"));
	}

	@Test
	void nothingIsConfiguredWhenDisabled() {
		this.runner.withPropertyValues("spotify.enabled=false")
			.run((context) -> assertThat(context).hasNotFailed()
				.doesNotHaveBean(SpotifyClient.class)
				.doesNotHaveBean(ReactiveSpotifyClient.class));
	}

	@Test
	void nothingIsConfiguredWithoutWebClient() {
		this.runner.withPropertyValues(this.client)
			.withClassLoader(new FilteredClassLoader(WebClient.class))
			.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean(SpotifyClient.class));
	}

	@Test
	void clientWorksWithoutSpringSecurity() {
		new WebApplicationContextRunner().withInitializer(new SpotifyApplicationContextInitializer())
			.withConfiguration(AUTO_CONFIGURATIONS)
			.withPropertyValues(this.client)
			.withClassLoader(new FilteredClassLoader(ClientRegistration.class))
			.run((context) -> assertThat(context).hasSingleBean(SpotifyClient.class)
				.doesNotHaveBean(SpotifyLoginAutoConfiguration.class));
	}

	@Test
	void ownClientIsUsedForEverything() {
		this.runner.withUserConfiguration(OwnClient.class)
			.run((context) -> assertThat(context.getBean(SpotifyClient.class))
				.isSameAs(context.getBean(OwnClient.class).client));
	}

	@Test
	void secondClientStandsBesideOurs() {
		String token = this.spotify.issueTokens("bram").accessToken();
		this.runner.withPropertyValues(this.client)
			.withPropertyValues("bot.token=" + token)
			.withUserConfiguration(SecondClient.class)
			.run((context) -> {
				assertThat(context.getBean("bot", SpotifyClient.class).users().getCurrent().id()).isEqualTo("bram");
				assertThatExceptionOfType(AuthenticationException.class)
					.isThrownBy(() -> context.getBean(UserOperations.class).getCurrent())
					.withMessageContaining("GET /me needs a user");
			});
	}

	@Test
	void applicationWithSeveralClientsOfItsOwnStarts() {
		this.runner.withUserConfiguration(SeveralClients.class)
			.run((context) -> assertThat(context).hasNotFailed()
				.getBeans(SpotifyClient.class)
				.containsOnlyKeys("blue", "green"));
	}

	@Test
	void callsGoOnAfterAPause() {
		this.runner.withPropertyValues(this.client).run((context) -> {
			SearchOperations search = context.getBean(SearchOperations.class);
			search.search("a", Set.of(SearchType.ALBUM));
			context.getSourceApplicationContext().stop();
			context.getSourceApplicationContext().start();
			assertThat(search.search("b", Set.of(SearchType.ALBUM)).albums()).isNotNull();
		});
	}

	@Test
	void ownTokenStoreIsUsed() {
		this.runner.withPropertyValues(this.client).withUserConfiguration(OwnStore.class).run((context) -> {
			MockSpotify.Tokens tokens = this.spotify.issueTokens("bram");
			context.getBean(SpotifyTokenStore.class)
				.replace(SpotifyIdentity.user("somebody"),
						StoredToken.ofRefreshToken(tokens.refreshToken(), Instant.now()));

			assertThat(context.getBean(SpotifyTokenStore.class)).isSameAs(context.getBean(OwnStore.class).store);
			assertThat(context.getBean(SpotifyClient.class).asUser("somebody").users().getCurrent().id())
				.isEqualTo("bram");
		});
	}

	@Test
	void ownTokenProviderNeedsNoProperties() {
		this.runner.withUserConfiguration(OwnProvider.class)
			.run((context) -> assertThat(context).hasNotFailed().hasSingleBean(SpotifyClient.class));
	}

	@Test
	void ownTokenProviderIsClosedWithTheApplication() {
		this.runner.withUserConfiguration(OwnProvider.class).run((context) -> {
			OwnProvider own = context.getBean(OwnProvider.class);
			assertThat(own.closed).isFalse();
			context.close();
			assertThat(own.closed).isTrue();
		});
	}

	@Test
	void applicationConnectsUsersAndHearsOfTheirTokens() {
		this.runner.withPropertyValues(this.client)
			.withPropertyValues("spotify.reauthorization.notice=10d,2d", "spotify.token-store.refresh-lease=4s")
			.withUserConfiguration(Listening.class)
			.run((context) -> {
				SpotifyIdentity user = SpotifyIdentity.user("somebody");
				SpotifyTokens tokens = context.getBean(SpotifyTokens.class);
				Instant authorizedAt = Instant.now().atOffset(ZoneOffset.UTC).minusMonths(6).plusDays(8).toInstant();
				String refreshToken = this.spotify.issueTokens("bram").refreshToken();
				tokens.connect(user, StoredToken.ofRefreshToken(refreshToken, authorizedAt));
				context.getBean(SpotifyClient.class).asUser("somebody").users().getCurrent();
				tokens.disconnect(user);

				Listening listening = context.getBean(Listening.class);
				assertThat(listening.events).extracting((event) -> event.getClass().getSimpleName())
					.containsExactly("SpotifyAuthorizedEvent", "SpotifyReauthorizationDueEvent",
							"SpotifyTokenRefreshedEvent", "SpotifyDisconnectedEvent");
				assertThat(listening.due.notice()).isEqualTo(Duration.ofDays(10));
				assertThat(listening.leaseLength).isEqualTo(Duration.ofSeconds(4));
			});
	}

	@Test
	void endOfAnAuthorizationIsAnnouncedThirtyAndSevenDaysBefore() {
		this.runner.withPropertyValues(this.client)
			.run((context) -> assertThat(context.getBean(SpotifyProperties.class).reauthorization().notice())
				.containsExactly(Duration.ofDays(30), Duration.ofDays(7)));
	}

	@Test
	void leaseWithoutLengthStopsTheApplication() {
		this.runner.withPropertyValues(this.client)
			.withPropertyValues("spotify.token-store.refresh-lease=0")
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.isInstanceOf(SpotifyConfigurationException.class)
				.hasMessageContaining("'spotify.token-store.refresh-lease' is '0ms'"));
	}

	@Test
	void sessionStoreNeedsAServletApplication() {
		this.runner.withPropertyValues(this.client)
			.withPropertyValues("spotify.token-store.type=session")
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.isInstanceOf(SpotifyConfigurationException.class)
				.hasMessageContaining("'spotify.token-store.type' is 'session'"));
	}

	@Test
	void redirectUriThatSpotifyRefusesStopsTheApplication() {
		this.runner.withPropertyValues(this.client)
			.withPropertyValues("spotify.redirect-uri=http://localhost:8080/login/oauth2/code/spotify")
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.isInstanceOf(SpotifyConfigurationException.class));
	}

	@Test
	void applicationJsonSettingsPlayNoPart() {
		this.runner.withPropertyValues(this.client)
			.withPropertyValues("spring.jackson.deserialization.fail-on-unknown-properties=true",
					"spring.jackson.property-naming-strategy=UPPER_CAMEL_CASE")
			.run((context) -> assertThat(context.getBean(SpotifyClient.class)
				.search()
				.search("a", Set.of(SearchType.TRACK))
				.tracks()
				.items()).isNotEmpty());
	}

	@Configuration(proxyBeanMethods = false)
	static class OwnClient {

		private final SpotifyClient client = mock(SpotifyClient.class);

		@Bean
		SpotifyClient ownSpotifyClient() {
			return this.client;
		}

		@Bean
		ReactiveSpotifyClient ownReactiveSpotifyClient() {
			return mock(ReactiveSpotifyClient.class);
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class OwnStore {

		private final SpotifyTokenStore store = new InMemorySpotifyTokenStore();

		@Bean
		SpotifyTokenStore ownStore() {
			return this.store;
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Listening implements RefreshLease {

		private final List<SpotifyTokenEvent> events = new ArrayList<>();

		private SpotifyReauthorizationDueEvent due;

		private Duration leaseLength;

		@EventListener
		void onEvent(SpotifyTokenEvent event) {
			this.events.add(event);
		}

		@EventListener
		void onDue(SpotifyReauthorizationDueEvent event) {
			this.due = event;
		}

		@Override
		public boolean acquire(SpotifyIdentity user, String owner, Duration length) {
			this.leaseLength = length;
			return true;
		}

		@Override
		public void extend(SpotifyIdentity user, String owner, Duration length) {
		}

		@Override
		public void release(SpotifyIdentity user, String owner) {
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class OwnProvider {

		private boolean closed;

		@Bean
		ClosableProvider ownProvider() {
			return new ClosableProvider(() -> this.closed = true);
		}

	}

	record ClosableProvider(Runnable onClose) implements SpotifyTokenProvider, AutoCloseable {

		@Override
		public Mono<AccessToken> getToken(SpotifyIdentity identity) {
			return Mono.just(AccessToken.of("token"));
		}

		@Override
		public void close() {
			this.onClose.run();
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class SecondClient {

		@Bean(defaultCandidate = false)
		SpotifyClient bot(SpotifyClientBuilder builder, @Value("${bot.token}") String token) {
			return builder.accessToken(token).build();
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class SeveralClients {

		@Bean
		SpotifyClient blue() {
			return SpotifyClient.builder().accessToken("blue").build();
		}

		@Bean
		SpotifyClient green() {
			return SpotifyClient.builder().accessToken("green").build();
		}

	}

	record Shelf(AlbumOperations albums) {

	}

}
