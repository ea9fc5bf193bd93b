# 康途 Kangtu. `make` lists the commands; each does the set-up it needs, once.
#
# ARGS passes words on:   make test ARGS='-k phones'      make new ARGS='service'
# PYTHON names another:   make site PYTHON=python3.12     (3.11 or newer)

SHELL := bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.NOTPARALLEL:
.PHONY: help site serve check test new tidy schema audit bench pictures lock clean system-site system-test

PYTHON ?= python3
ARGS ?=
export PYTHON

# A build is dated by its last commit, so that the same commit gives the same bytes.
ifndef SOURCE_DATE_EPOCH
SOURCE_DATE_EPOCH := $(shell git log -1 --format=%ct 2>/dev/null || date +%s)
endif
export SOURCE_DATE_EPOCH

BIN := .venv/bin
GENERATORS := $(BIN)/python -m generators

help: ## 列出这些命令 · List these commands
	@awk -F ': .*## ' '/^[a-z]+: .*## / { printf "make %-8s %s\n", $$1, $$2 }' Makefile

site: system-site .venv/.ready node_modules/.ready ## 建好整个网站，放在 site/ · Build the whole site into site/
	$(GENERATORS) build $(ARGS)

serve: system-site .venv/.ready node_modules/.ready ## 一边改一边看 · Preview while you edit
	$(GENERATORS) serve $(ARGS)

check: .venv/.ready ## 几秒钟检查数据和代码 · Check data and code in seconds
	$(GENERATORS) check
	$(BIN)/ruff check --quiet
	$(BIN)/ruff format --check --quiet
	$(BIN)/mypy
	$(BIN)/zizmor --offline --quiet --persona pedantic .github

test: system-test .venv/.ready node_modules/.ready ## 运行全部测试 · Run every test
	$(BIN)/pytest -n 2 --dist loadgroup $(ARGS)

new: .venv/.ready ## 新建一条记录 · Start a new record
	$(GENERATORS) new $(ARGS)

tidy: .venv/.ready ## 整理数据和代码的格式 · Put data and code in order
	$(GENERATORS) tidy
	$(BIN)/ruff format --quiet
	$(BIN)/ruff check --fix --quiet

schema: .venv/.ready ## 重新生成 data/schema/ · Write data/schema/ anew
	$(GENERATORS) schema $(ARGS)

audit: .venv/.ready ## 列出太久没核对、还没翻译的内容 · List what is stale or untranslated
	$(GENERATORS) audit $(ARGS)

bench: system-site system-test .venv/.ready node_modules/.ready ## 测量建站要多久、搜得准不准 · Measure how fast it builds, how well it finds
	@setup/system bench
	$(GENERATORS) bench $(ARGS)
	$(BIN)/python -m site_tests.search_quality --peers

pictures: site system-test ## 重拍 README 里的图 · Take the pictures of the README anew
	$(BIN)/python setup/pictures.py

lock: system-site ## 更新锁定的软件版本 · Renew the locked versions
	setup/lock

clean: ## 删除生成的文件，留下已装的软件 · Remove what was built, keep what was installed
	rm -rf site .build .cache .mypy_cache .ruff_cache .pytest_cache

# Set-up. System packages are asked for each time, which takes a moment; the rest runs again when a lock file changed.

system-site:
	@setup/system python site

system-test:
	@setup/system python site test

.venv/bin/python:
	@setup/system python
	@setup/step 'Python environment' $(PYTHON) -m venv --clear .venv

.venv/.ready: requirements.lock pyproject.toml .venv/bin/python
	@setup/step 'Python packages' $(BIN)/python -m pip install --disable-pip-version-check \
	  --require-hashes --only-binary :all: --requirement requirements.lock
	@setup/step 'Kangtu itself' $(BIN)/python -m pip install --disable-pip-version-check \
	  --no-deps --no-build-isolation --editable .
	@touch $@

node_modules/.ready: package-lock.json package.json .npmrc
	@setup/step 'Search and map packages' setup/npm
	@touch $@
