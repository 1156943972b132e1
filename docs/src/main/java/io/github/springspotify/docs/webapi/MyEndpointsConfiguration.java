package io.github.springspotify.docs.webapi;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.service.registry.ImportHttpServices;

@Configuration(proxyBeanMethods = false)
@ImportHttpServices(group = "spotify", types = MyEndpoints.class)
class MyEndpointsConfiguration {

}
