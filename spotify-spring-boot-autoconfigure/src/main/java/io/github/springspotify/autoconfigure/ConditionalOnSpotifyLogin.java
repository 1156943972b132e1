package io.github.springspotify.autoconfigure;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.context.annotation.Conditional;

/**
 * Matches when users can authorise the application: there is a client registration
 * {@code spotify}, or a {@link SpotifyConnectionDetails} bean of the application from
 * which one can be made. For auto-configurations before {@link SpotifyAutoConfiguration},
 * which makes details of the properties where the application has none.
 *
 * @since 0.1.0
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Conditional(OnSpotifyLoginCondition.class)
public @interface ConditionalOnSpotifyLogin {

}
