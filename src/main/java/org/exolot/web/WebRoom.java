package org.exolot.web;

import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/** Brings the pages into an application that serves them; commands do without. */
@Configuration(proxyBeanMethods = false)
@ComponentScan
public class WebRoom {}
