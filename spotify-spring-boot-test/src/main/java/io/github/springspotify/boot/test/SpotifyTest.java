package io.github.springspotify.boot.test;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import io.github.springspotify.SpotifyClient;
import io.github.springspotify.autoconfigure.SpotifyClientCustomizer;
import io.github.springspotify.test.MockSpotify;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.test.autoconfigure.OverrideAutoConfiguration;
import org.springframework.boot.test.context.filter.annotation.TypeExcludeFilters;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.core.annotation.AliasFor;
import org.springframework.test.context.BootstrapWith;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * A test of what an application does with Spotify and of nothing else. The context has
 * {@link SpotifyClient}, its reactive twin, the groups of operations, a
 * {@link MockSpotify} that they talk to, interfaces in the HTTP service group
 * {@code spotify}, and of the components of the application only
 * {@link SpotifyClientCustomizer}s, customizers of {@code WebClient} and configurers of
 * HTTP service groups. Import the component under test with {@code @Import}.
 *
 * <p>
 * There is no login: calls are made on behalf of {@link #user()}, or of the application.
 * Tokens are kept in memory, Redis is not used, and reads are repeated without waiting,
 * whatever the application says about it; {@link #properties()} can say otherwise.
 *
 * @since 0.1.0
 */
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@BootstrapWith(SpotifyTestContextBootstrapper.class)
@ExtendWith(SpringExtension.class)
@OverrideAutoConfiguration(enabled = false)
@TypeExcludeFilters(SpotifyTypeExcludeFilter.class)
@ImportAutoConfiguration
@AutoConfigureMockSpotify
public @interface SpotifyTest {

	/**
	 * Return the user of the stand-in for whom all calls are made.
	 * @return the id of a user, such as {@code aurora}, or nothing for calls on behalf of
	 * the application
	 */
	@AliasFor(annotation = AutoConfigureMockSpotify.class, attribute = "user")
	String user() default "";

	/**
	 * Return what that user has agreed to, as in {@code spotify.scopes}, which is the
	 * default.
	 * @return scopes and features
	 */
	@AliasFor(annotation = AutoConfigureMockSpotify.class, attribute = "scopes")
	String[] scopes() default {};

	/**
	 * Return properties in form {@literal key=value} that are added before the test runs.
	 * @return the properties
	 */
	String[] properties() default {};

	/**
	 * Return whether to leave out the components of the application except those named
	 * above.
	 * @return whether to leave them out
	 */
	boolean useDefaultFilters() default true;

	/**
	 * Return filters for components to add.
	 * @return the filters
	 */
	ComponentScan.Filter[] includeFilters() default {};

	/**
	 * Return filters for components to leave out.
	 * @return the filters
	 * @see TypeExcludeFilter
	 */
	ComponentScan.Filter[] excludeFilters() default {};

	/**
	 * Return auto-configurations to leave out.
	 * @return the classes
	 */
	@AliasFor(annotation = ImportAutoConfiguration.class, attribute = "exclude")
	Class<?>[] excludeAutoConfiguration() default {};

}
