/**
 * A Jupyter client: starts any kernel from its kernelspec, or joins one that runs, and drives it over ZeroMQ.
 *
 * <p>{@link dev.cellar.client.KernelSpecs} finds kernels, {@link dev.cellar.client.KernelLaunch} says how to start
 * one, {@link dev.cellar.client.KernelClient} drives it. The protocol is Jupyter's messaging specification, version 5.3.
 */
@NullMarked
package dev.cellar.client;

import org.jspecify.annotations.NullMarked;
